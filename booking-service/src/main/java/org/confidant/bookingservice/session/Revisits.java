package org.confidant.bookingservice.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;

/**
 * That somebody asks again, and again, how the client is (B15).
 *
 * @param every from a week to a year
 * @param times after the first contact, 1 to 12
 */
public record Revisits(Period every, int times) {
    private static final LocalDate ANY_DAY = LocalDate.EPOCH;

    /** Whether the period is one that is offered. */
    public static boolean offered(Period every) {
        LocalDate next = ANY_DAY.plus(every);
        return !next.isBefore(ANY_DAY.plusWeeks(1)) && !next.isAfter(ANY_DAY.plusYears(1));
    }

    /** When, by the wall clock there. */
    List<Instant> after(Instant first, ZoneId zone) {
        ZonedDateTime local = first.atZone(zone);
        return IntStream.rangeClosed(1, times).mapToObj(time -> local.plus(every.multipliedBy(time)).toInstant())
                .toList();
    }
}
