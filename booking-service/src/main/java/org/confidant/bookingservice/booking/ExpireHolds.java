package org.confidant.bookingservice.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets holds expire by themselves, so that people are told even if nobody wants the time (B4). */
@Component
public final class ExpireHolds {
    private static final BranchScope ALL = Everywhere.because("holds run out in every branch");
    private static final Command BY_ITSELF = new Command("", false, "", "clock", OptionalLong.empty());

    private final Bookings bookings;
    private final BookingMeters meters;
    private final Clock clock;

    ExpireHolds(Bookings bookings, BookingMeters meters, Clock clock) {
        this.bookings = bookings;
        this.meters = meters;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1000)
    void sweep() {
        bookings.holdsRunOut(clock.instant(), ALL).forEach(this::expire);
    }

    /** Expires exactly that version: whether it was that version. */
    public boolean expire(Stored<Booking> held) {
        Instant now = clock.instant();
        Booking expired = held.value().expire(now);
        boolean written = bookings.write(held, new Change<>(expired.on(List.of()),
                BookingNews.toldAndReleased("Expired", held.id(), expired, held.value().claims())), BY_ITSELF)
                .isPresent();
        if (written) {
            meters.expired();
        }
        return written;
    }
}
