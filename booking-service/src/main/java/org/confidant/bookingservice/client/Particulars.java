package org.confidant.bookingservice.client;

import java.util.List;
import java.util.Optional;

/**
 * What a client tells about themselves.
 *
 * @param phone E.164 once a {@link Proofreader} has seen it
 * @param birthYear the year alone, so an age is known to within a year
 * @param language BCP 47
 */
public record Particulars(String name, Optional<String> phone, Optional<String> email, Gender gender, int birthYear,
        Optional<String> language, ContactWishes wishes, List<String> interests, Optional<String> preferences,
        List<Guardian> guardians) {
    private static final int OLDEST_MINOR = 17;

    public Particulars {
        interests = List.copyOf(interests);
        guardians = List.copyOf(guardians);
    }

    /** Who could still be 17 is a minor: born on the last day of the year, they turn 18 on the last day of that year. */
    public boolean minorIn(int year) {
        return year - birthYear - 1 <= OLDEST_MINOR;
    }
}
