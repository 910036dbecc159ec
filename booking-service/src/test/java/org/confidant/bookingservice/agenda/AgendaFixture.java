package org.confidant.bookingservice.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.confidant.bookingservice.agenda.Standing.Life;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.time.TimeSlot;

/** One small world in memory, on a clock that moves only when somebody pauses. */
final class AgendaFixture {
    static final ResourceId LIN = ResourceId.practitioner("lin");
    static final ResourceId GREEN_ROOM = ResourceId.room("green");
    static final BookingRef MINE = new BookingRef("mine");
    static final BookingRef OTHER = new BookingRef("other");
    static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    Instant now = Instant.parse("2026-03-01T12:00:00Z");
    final BookingsInMemory bookings = new BookingsInMemory();
    final List<Footing> met = new ArrayList<>();
    final TechnicalClock clock = new TechnicalClock(() -> now);

    /** Nine o'clock, and that many minutes. */
    static TimeSlot slot(int minutes) {
        return TimeSlot.starting(NINE, Duration.ofMinutes(minutes));
    }

    static Wish wish(Wish.Kind kind, BookingRef booking) {
        return new Wish(kind, booking, List.of(new Need(GREEN_ROOM, slot(60)), new Need(LIN, slot(60))));
    }

    ClaimTime claimTime(Agendas agendas) {
        return new ClaimTime(agendas, bookings, met::add, clock, length -> now = now.plus(length));
    }

    /** A claim of nine o'clock placed so many seconds ago. */
    AgendaClaim claimOf(BookingRef booking, ResourceId resource, int age) {
        return new AgendaClaim(AgendaDay.touchedBy(resource, slot(60)).getFirst(),
                new Claim("c-" + booking.id(), booking, slot(60), now.minusSeconds(age)));
    }

    static Standing live(long version, AgendaClaim... claims) {
        return new Standing(Life.LIVE, version, Stream.of(claims).map(AgendaClaim::ref).toList(), false);
    }

    static Standing runOut(long version, AgendaClaim... claims) {
        return new Standing(Life.LIVE, version, Stream.of(claims).map(AgendaClaim::ref).toList(), true);
    }
}
