package org.confidant.bookingservice.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.confidant.bookingservice.agenda.ClaimRef;
import org.confidant.bookingservice.link.Link;
import org.confidant.platform.time.TimeSlot;

/**
 * A future session agreed in time, place and topic. Its steps are pure: each checks the table and its own rules and gives
 * the booking as it is afterwards.
 *
 * @param holdUntil while held, when it expires by itself
 * @param confirmedAt when it first was confirmed
 * @param claims what it stands on; a time without claims is not booked
 */
public record Booking(BookingState state, Terms terms, Place place, Optional<Instant> holdUntil,
        Optional<Instant> confirmedAt, List<ClaimRef> claims, List<Link> links, List<HistoryEntry> history) {
    public Booking {
        claims = List.copyOf(claims);
        links = List.copyOf(links);
        history = List.copyOf(history);
    }

    /** A new booking: held until a time, or confirmed at once. */
    static Booking fresh(Terms terms, Place place, Optional<Instant> holdUntil, List<Link> links, String by) {
        BookingState state = holdUntil.isPresent() ? BookingState.HELD : BookingState.CONFIRMED;
        return new Booking(state, terms, place, holdUntil,
                holdUntil.isPresent() ? Optional.empty() : Optional.of(terms.bookedAt()), List.of(), links,
                List.of(HistoryEntry.of(state.word(), terms.bookedAt(), by)));
    }

    /** The same booking standing on these claims. */
    Booking on(List<ClaimRef> laid) {
        return new Booking(state, terms, place, holdUntil, confirmedAt, laid, links, history);
    }

    /** Somebody keeps the time that was held for them (B4). */
    Booking confirm(Instant now, String by) {
        if (holdUntil.filter(end -> !now.isBefore(end)).isPresent()) {
            throw BookingRefusals.holdRunOut();
        }
        return step(BookingStep.CONFIRM, now, by, Optional.empty());
    }

    /** It takes place at another time, with another practitioner or in another room. */
    Booking move(Place elsewhere, Instant now, String by) {
        requireBeforeStart(now);
        Booking moved = step(BookingStep.MOVE, now, by, Optional.of(place.session()));
        List<Link> prolonged = links.stream().map(link -> link.prolonged(Link.endFor(elsewhere.session()))).toList();
        return new Booking(moved.state, terms, elsewhere, moved.holdUntil, moved.confirmedAt, claims, prolonged,
                moved.history);
    }

    /** It does not take place. */
    Booking cancel(Instant now, String by) {
        return step(BookingStep.CANCEL, now, by, Optional.empty());
    }

    /** The clients are here. */
    Booking checkIn(Instant now, String by) {
        return step(BookingStep.CHECK_IN, now, by, Optional.empty());
    }

    /** They did not come; nobody can know that before the start. */
    Booking markNoShow(Instant now, String by) {
        if (now.isBefore(place.session().from())) {
            throw BookingRefusals.notStartedYet();
        }
        return step(BookingStep.MARK_NO_SHOW, now, by, Optional.empty());
    }

    /** Nobody confirmed the hold in time. */
    Booking expire(Instant now) {
        return step(BookingStep.EXPIRE, now, "clock", Optional.empty());
    }

    /** A link was handed to a participant at the desk. */
    Booking issue(Link link, Instant now, String by) {
        requireLive();
        return new Booking(state, terms, place, holdUntil, confirmedAt, claims,
                Stream.concat(links.stream(), Stream.of(link)).toList(),
                with(HistoryEntry.of("LinkIssued", now, by)));
    }

    /** Whether it is a hold whose time has run out. */
    public boolean holdRunOut(Instant now) {
        return state == BookingState.HELD && holdUntil.filter(end -> !now.isBefore(end)).isPresent();
    }

    /** Refuses a step the table does not know from here. */
    void require(BookingStep step) {
        if (Transitions.next(state, step).isEmpty()) {
            throw BookingRefusals.illegalStep(state, step);
        }
    }

    private void requireLive() {
        if (!state.live()) {
            throw BookingRefusals.over(state);
        }
    }

    private void requireBeforeStart(Instant now) {
        if (!now.isBefore(place.session().from())) {
            throw BookingRefusals.startedAlready();
        }
    }

    private Booking step(BookingStep step, Instant now, String by, Optional<TimeSlot> before) {
        require(step);
        BookingState next = Transitions.next(state, step).orElseThrow();
        return new Booking(next, terms, place, next == BookingState.HELD ? holdUntil : Optional.empty(),
                confirmedAt.or(() -> next == BookingState.CONFIRMED ? Optional.of(now) : Optional.empty()), claims,
                links, with(new HistoryEntry(step.past(), now, by, before)));
    }

    private List<HistoryEntry> with(HistoryEntry entry) {
        return Stream.concat(history.stream(), Stream.of(entry)).toList();
    }
}
