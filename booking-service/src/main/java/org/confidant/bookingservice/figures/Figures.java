package org.confidant.bookingservice.figures;

import static org.confidant.bookingservice.booking.BookingState.CHECKED_IN;
import static org.confidant.bookingservice.booking.BookingState.NO_SHOW;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.confidant.bookingservice.booking.Booking;
import org.confidant.bookingservice.booking.Bookings;
import org.confidant.bookingservice.booking.HistoryEntry;
import org.confidant.bookingservice.booking.Terms;
import org.confidant.bookingservice.roster.Branch;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.bookingservice.roster.Roster;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.time.TimeSlot;
import org.springframework.stereotype.Component;

/**
 * Counts waits and no-shows out of the bookings themselves. A booking belongs to the local day of its branch on which its
 * session was planned last.
 */
@Component
public final class Figures {
    /** No local date is further from the same date in UTC. */
    private static final Duration WIDEST_OFFSET = Duration.ofHours(18);

    private final Bookings bookings;
    private final Roster roster;

    Figures(Bookings bookings, Roster roster) {
        this.bookings = bookings;
        this.roster = roster;
    }

    /** Waits of bookings that were confirmed, by group, for sessions on those dates, both included. */
    public Map<Group, Waits> waits(LocalDate from, LocalDate to, Set<Dimension> by, BranchScope scope) {
        return fold(from, to, by, scope, Waits.NONE, (waits, booking) -> firstConfirmed(booking)
                .map(first -> plus(waits, booking, first)).orElse(waits));
    }

    /** No-shows by group, for sessions on those dates, both included. */
    public Map<Group, NoShows> noShows(LocalDate from, LocalDate to, Set<Dimension> by, BranchScope scope) {
        return fold(from, to, by, scope, NoShows.NONE,
                (counted, booking) -> new NoShows(counted.noShows() + (booking.state() == NO_SHOW ? 1 : 0),
                        counted.checkedIn() + (booking.state() == CHECKED_IN ? 1 : 0)));
    }

    private <T> Map<Group, T> fold(LocalDate from, LocalDate to, Set<Dimension> by, BranchScope scope, T none,
            BiFunction<T, Booking, T> add) {
        Map<Group, T> found = new HashMap<>();
        Map<BranchId, Optional<ZoneId>> zones = new HashMap<>();
        TimeSlot around = new TimeSlot(from.atStartOfDay(ZoneOffset.UTC).toInstant().minus(WIDEST_OFFSET),
                to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().plus(WIDEST_OFFSET));
        bookings.eachStarting(around, scope, booking -> {
            Terms terms = booking.terms();
            Optional<ZoneId> zone = zones.computeIfAbsent(terms.branch(),
                    branch -> roster.branch(branch, scope).map(Branch::zone));
            zone.map(known -> LocalDate.ofInstant(booking.place().session().from(), known))
                    .filter(date -> !date.isBefore(from) && !date.isAfter(to))
                    .ifPresent(date -> found.merge(Group.of(terms, by), add.apply(none, booking),
                            (before, ignored) -> add.apply(before, booking)));
        });
        return found;
    }

    private static Waits plus(Waits waits, Booking booking, Instant firstConfirmedStart) {
        Terms terms = booking.terms();
        Instant confirmed = booking.confirmedAt().orElse(terms.bookedAt());
        return new Waits(waits.access().plus(Duration.between(terms.requestedAt(), firstConfirmedStart)),
                waits.offered().plus(Duration.between(terms.requestedAt(), terms.offered())),
                waits.confirm().plus(Duration.between(terms.bookedAt(), confirmed)));
    }

    /** The start that was agreed when the booking was first confirmed; later moves do not change it. */
    private static Optional<Instant> firstConfirmed(Booking booking) {
        List<HistoryEntry> history = booking.history();
        return booking.confirmedAt().map(confirmed -> history.stream()
                .filter(entry -> entry.before().isPresent() && !entry.at().isBefore(confirmed)).findFirst()
                .flatMap(HistoryEntry::before).orElse(booking.place().session()).from());
    }
}
