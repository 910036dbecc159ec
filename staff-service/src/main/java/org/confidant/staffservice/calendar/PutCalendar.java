package org.confidant.staffservice.calendar;

import java.util.Optional;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.confidant.staffservice.booking.BookingLane;
import org.confidant.staffservice.booking.Told;
import org.springframework.stereotype.Component;

/** Publishes a country's year, the first time or anew. */
@Component
public final class PutCalendar {
    private static final int ATTEMPTS = 3;

    private final Calendars calendars;

    PutCalendar(Calendars calendars) {
        this.calendars = calendars;
    }

    /** Writes it, and waits a moment for booking-service. */
    public Told<WorkingDayCalendar> put(WorkingDayCalendar calendar, Command command) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Stored<WorkingDayCalendar>> written = once(calendar, command);
            if (written.isPresent()) {
                return new Told<>(written.get(), !calendars.bookingKnows(calendar.id(), BookingLane.PATIENCE));
            }
        }
        throw new Refusal(PlatformProblem.CHANGED_MEANWHILE,
                "Others kept changing this calendar; read it and try again.");
    }

    private Optional<Stored<WorkingDayCalendar>> once(WorkingDayCalendar calendar, Command command) {
        Change<WorkingDayCalendar> change = new Change<>(calendar, CalendarMessages.published(calendar));
        Optional<Stored<WorkingDayCalendar>> present = calendars.find(calendar.id(),
                Everywhere.because("calendars belong to no branch"));
        return present.isEmpty()
                ? calendars.start(calendar, change.messages(), command)
                : calendars.replace(present.get(), change, command);
    }
}
