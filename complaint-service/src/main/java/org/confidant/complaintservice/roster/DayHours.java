package org.confidant.complaintservice.roster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;

/** Hours on one weekday; {@code to} not after {@code from} runs into the next day, and 00:00 as {@code to} is 24:00. */
public record DayHours(DayOfWeek day, LocalTime from, LocalTime to) {
    public DayHours {
        Objects.requireNonNull(day);
        if (from.equals(to) && !from.equals(LocalTime.MIDNIGHT)) {
            throw new IllegalArgumentException("Hours that end when they begin");
        }
    }

    LocalDateTime beginsOn(LocalDate date) {
        return date.atTime(from);
    }

    LocalDateTime endsAfter(LocalDate date) {
        return (to.isAfter(from) ? date : date.plusDays(1)).atTime(to);
    }
}
