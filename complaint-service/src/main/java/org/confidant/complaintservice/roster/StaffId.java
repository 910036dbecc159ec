package org.confidant.complaintservice.roster;

/** Names a staff member; also the Keycloak username. */
public record StaffId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
