package org.confidant.bench.booking;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.confidant.bench.process.Refused;
import org.confidant.bench.service.Branch;
import org.confidant.bench.service.Company;

/**
 * A branch's appointments, none in the way of another: all practitioners at one hour, then the next day, and when all days
 * are through the next hour.
 */
final class Diary {
    private static final int DAYS = 60;

    private final Branch branch;
    private final LocalDate first = LocalDate.now(ZoneId.of(Company.ZONE)).plusDays(1);
    private int next;

    Diary(Branch branch) {
        this.branch = branch;
    }

    /** @throws Refused if it is full */
    Appointment next() {
        int practitioners = branch.practitioners().size();
        int practitioner = next % practitioners;
        int day = next / practitioners % DAYS;
        int hour = Company.OPENS + next / practitioners / DAYS;
        if (hour >= Company.CLOSES) {
            throw new Refused("Everything is booked: measure for a shorter time.");
        }
        next++;
        ZonedDateTime start = first.plusDays(day).atTime(hour, 0).atZone(ZoneId.of(Company.ZONE));
        return new Appointment(branch.id(), branch.service(), branch.practitioners().get(practitioner),
                start.toOffsetDateTime(), List.of(client(2 * next), client(2 * next + 1)));
    }

    private String client(int number) {
        return branch.clients().get(number % branch.clients().size());
    }
}
