package org.confidant.bookingservice.session;

import java.time.Instant;
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
    private static final int WEEK = 7;
    private static final int YEAR = 366;
    private static final int DAYS_OF_MONTH = 30;

    /** Whether the period is one that is offered. */
    public static boolean offered(Period every) {
        long days = every.toTotalMonths() * DAYS_OF_MONTH + every.getDays();
        return !every.isNegative() && days >= WEEK && days <= YEAR;
    }

    /** When, by the wall clock there. */
    List<Instant> after(Instant first, ZoneId zone) {
        ZonedDateTime local = first.atZone(zone);
        return IntStream.rangeClosed(1, times).mapToObj(time -> local.plus(every.multipliedBy(time)).toInstant())
                .toList();
    }
}
