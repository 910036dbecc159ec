package org.confidant.local.replay;

import java.time.LocalDateTime;

/**
 * One appointment of the day.
 *
 * @param line where it stands in the file, from 1
 * @param appointment its number in the file, which no other row has
 * @param requestedAt the first contact, in the neighbourhood's local time
 */
record Row(int line, long appointment, Person person, String neighbourhood, LocalDateTime requestedAt,
        boolean noShow) {
    private static final int PARTNERS_SHARE = 3;

    /** Which of the rows scheduled earlier come through the partner. */
    boolean throughPartner() {
        return appointment % PARTNERS_SHARE == 0;
    }
}
