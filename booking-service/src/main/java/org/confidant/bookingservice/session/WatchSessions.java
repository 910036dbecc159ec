package org.confidant.bookingservice.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.confidant.bookingservice.booking.Booking;
import org.confidant.bookingservice.booking.Bookings;
import org.confidant.bookingservice.task.About;
import org.confidant.bookingservice.task.TaskKind;
import org.confidant.bookingservice.task.TaskWanted;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes a task of every session that is still open half an hour past its planned end, once each (B13). */
@Component
public final class WatchSessions {
    private static final BranchScope ALL = Everywhere.because("sessions are left open in every branch");
    private static final Command BY_ITSELF = new Command("", false, "", "clock", OptionalLong.empty());
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration TO_END_IT = Duration.ofHours(2);

    private final Bookings bookings;
    private final Clock clock;

    WatchSessions(Bookings bookings, Clock clock) {
        this.bookings = bookings;
        this.clock = clock;
    }

    /** One round. */
    @Scheduled(fixedDelay = 2000)
    public void sweep() {
        Instant now = clock.instant();
        bookings.stillOpen(now.minus(PATIENCE), ALL).forEach(stored -> tell(stored, now));
    }

    private void tell(Stored<Booking> stored, Instant now) {
        Booking booking = stored.value();
        bookings.write(stored, new Change<>(booking.toldOverdue(), List.of(TaskWanted.ofPerson(
                TaskKind.SESSION_NOT_ENDED, booking.terms().branch(), booking.place().practitioner(),
                now.plus(TO_END_IT), new About(booking.terms().participants().getFirst().client(),
                        Optional.of(stored.id()), Optional.empty())))),
                BY_ITSELF);
    }
}
