package org.confidant.staffservice.calendar;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;

/** Where calendars are kept. They belong to no branch. */
public interface Calendars {
    /** The calendar of that country and year. */
    Optional<Stored<WorkingDayCalendar>> find(CalendarId id, BranchScope scope);

    /** Writes the first version; empty if somebody else did. */
    Optional<Stored<WorkingDayCalendar>> start(WorkingDayCalendar calendar, List<Message> messages, Command command);

    /** Writes the next version, on condition that it is still the one read. */
    Optional<Stored<WorkingDayCalendar>> replace(Stored<WorkingDayCalendar> read, Change<WorkingDayCalendar> change,
            Command command);

    /** Some of those that never told that receiver anything. */
    List<Stored<WorkingDayCalendar>> untold(String receiver, BranchScope scope);

    /** Whether booking-service has learnt of the calendar in that time. */
    boolean bookingKnows(CalendarId id, Duration atMost);
}
