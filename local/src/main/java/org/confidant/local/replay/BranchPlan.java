package org.confidant.local.replay;

/**
 * What a neighbourhood's branch needs so that nobody is turned away.
 *
 * @param key its name in letters, digits and hyphens, which no other branch of the file has
 * @param opens full hour
 * @param closes full hour, up to 24
 * @param byAppointment practitioners who see those who booked
 * @param forWalkIns practitioners who see those who walk in
 */
record BranchPlan(String key, String name, int opens, int closes, int byAppointment, int forWalkIns) {
    int practitioners() {
        return byAppointment + forWalkIns;
    }
}
