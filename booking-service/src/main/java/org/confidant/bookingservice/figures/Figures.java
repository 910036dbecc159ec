package org.confidant.bookingservice.figures;

import static org.confidant.bookingservice.booking.BookingState.CHECKED_IN;
import static org.confidant.bookingservice.booking.BookingState.NO_SHOW;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.confidant.bookingservice.booking.Booking;
import org.confidant.bookingservice.booking.Bookings;
import org.confidant.bookingservice.booking.HistoryEntry;
import org.confidant.bookingservice.booking.Terms;
import org.confidant.bookingservice.feedback.Feedbacks;
import org.confidant.bookingservice.link.Link;
import org.confidant.bookingservice.link.LinkPurpose;
import org.confidant.bookingservice.roster.Branch;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.bookingservice.roster.Roster;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.time.Period;
import org.springframework.stereotype.Component;

/**
 * Counts waits, no-shows, sessions and satisfaction out of bookings and feedback themselves. A booking, and what was said
 * of it, belongs to the local day of its branch on which its
 * session was planned last.
 */
@Component
public final class Figures {
    private final Bookings bookings;
    private final Feedbacks feedbacks;
    private final Roster roster;

    Figures(Bookings bookings, Feedbacks feedbacks, Roster roster) {
        this.bookings = bookings;
        this.feedbacks = feedbacks;
        this.roster = roster;
    }

    /** The figures of sessions planned on these days, by group; head office's pages and dashboards show the same. */
    public Map<Group, Figure> of(Period period, Set<Dimension> by, BranchScope scope) {
        Map<Group, Figure> found = new HashMap<>();
        Map<BranchId, Optional<ZoneId>> zones = new HashMap<>();
        bookings.eachStarting(period.around(), scope, booking -> {
            Terms terms = booking.terms();
            Optional<ZoneId> zone = zones.computeIfAbsent(terms.branch(),
                    branch -> roster.branch(branch, scope).map(Branch::zone));
            if (within(period, zone, booking.place().session().from())) {
                found.merge(Group.of(terms.branch(), terms.offering(), terms.channel(), by), plus(Figure.NONE, booking),
                        (before, _) -> plus(before, booking));
            }
        });
        feedbacks.eachStarting(period.around(), scope, feedback -> {
            Optional<ZoneId> zone = zones.computeIfAbsent(feedback.branch(),
                    branch -> roster.branch(branch, scope).map(Branch::zone));
            if (within(period, zone, feedback.start())) {
                Group group = Group.of(feedback.branch(), feedback.offering(), feedback.channel(), by);
                found.merge(group, Figure.NONE.plus(feedback), (before, _) -> before.plus(feedback));
            }
        });
        return found;
    }

    private static boolean within(Period period, Optional<ZoneId> zone, Instant start) {
        return zone.filter(known -> period.in(known).includes(LocalDate.ofInstant(start, known))).isPresent();
    }

    private static Figure plus(Figure figure, Booking booking) {
        NoShows counted = figure.noShows();
        Waits waits = firstConfirmed(booking).map(first -> plus(figure.waits(), booking, first))
                .orElse(figure.waits());
        return new Figure(startWait(booking).map(waits::plusStart).orElse(waits),
                new NoShows(counted.noShows() + (booking.state() == NO_SHOW ? 1 : 0),
                        counted.checkedIn() + (booking.state().attended() ? 1 : 0)),
                figure.sessions().plus(booking), figure.satisfaction().asked(asked(booking)));
    }

    private static long asked(Booking booking) {
        return booking.links().stream().filter(link -> link.purpose() == LinkPurpose.SURVEY).map(Link::participant)
                .distinct().count();
    }

    /** From when both the time had come and the clients were there. */
    private static Optional<Duration> startWait(Booking booking) {
        Instant planned = booking.place().session().from();
        Instant ready = booking.history().stream().filter(entry -> entry.what().equals(CHECKED_IN.word()))
                .map(HistoryEntry::at).filter(planned::isBefore).findFirst().orElse(planned);
        return booking.session().map(session -> Duration.between(ready, session.startedAt()));
    }

    private static Waits plus(Waits waits, Booking booking, Instant firstConfirmedStart) {
        Terms terms = booking.terms();
        Instant confirmed = booking.confirmedAt().orElse(terms.bookedAt());
        return new Waits(waits.access().plus(Duration.between(terms.requestedAt(), firstConfirmedStart)),
                waits.offered().plus(Duration.between(terms.requestedAt(), terms.offered())),
                waits.confirm().plus(Duration.between(terms.bookedAt(), confirmed)), waits.start());
    }

    /** The start that was agreed when the booking was first confirmed; later moves do not change it. */
    private static Optional<Instant> firstConfirmed(Booking booking) {
        List<HistoryEntry> history = booking.history();
        return booking.confirmedAt().map(confirmed -> history.stream()
                .filter(entry -> entry.before().isPresent() && !entry.at().isBefore(confirmed)).findFirst()
                .flatMap(HistoryEntry::before).orElse(booking.place().session()).from());
    }
}
