package org.confidant.local.replay;

/**
 * Somebody in the file. It rounds patients' numbers, so the same number with another gender or age is somebody else.
 *
 * @param patient the number as the file writes it
 */
record Person(String patient, Gender gender, int age) {
    private static final int MAJORITY = 18;

    enum Gender {
        FEMALE,
        MALE
    }

    boolean minor() {
        return age < MAJORITY;
    }

    /** The year that makes somebody whose birthday is not known exactly this old at the end of the year before. */
    int birthYear(int playedYear) {
        return playedYear - 1 - age;
    }
}
