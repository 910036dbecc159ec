package org.confidant.local.replay;

import java.time.LocalDate;
import java.util.Optional;

/** The one day a file is about: the day of its first appointment. */
final class DayOfFile {
    private Optional<LocalDate> date = Optional.empty();

    Optional<LocalDate> date() {
        return date;
    }

    void require(LocalDate appointment) throws Unreadable {
        if (date.isEmpty()) {
            date = Optional.of(appointment);
        } else if (!date.get().equals(appointment)) {
            throw new Unreadable("AppointmentDay " + appointment + " is not the file's day " + date.get());
        }
    }
}
