package org.confidant.bookingservice.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.confidant.bookingservice.agenda.ClaimRef;
import org.confidant.bookingservice.link.Link;
import org.confidant.bookingservice.link.LinkPurpose;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.time.TimeSlot;

/**
 * A session agreed in time, place and topic, from the first hold to its end. Its steps are pure: each checks the table and its own rules and gives
 * the booking as it is afterwards.
 *
 * @param holdUntil while held, when it expires by itself
 * @param confirmedAt when it first was confirmed
 * @param claims what it stands on; a time without claims is not booked
 * @param session the session it became, once that was started
 */
public record Booking(BookingState state, Terms terms, Place place, Optional<Instant> holdUntil,
        Optional<Instant> confirmedAt, List<ClaimRef> claims, List<Link> links, List<HistoryEntry> history,
        Optional<Session> session) {
    /** How long before its planned time a session may begin. */
    private static final Duration EARLY_START = Duration.ofMinutes(15);

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
                List.of(HistoryEntry.of(state.word(), terms.bookedAt(), by)), Optional.empty());
    }

    /** The same booking standing on these claims. */
    Booking on(List<ClaimRef> laid) {
        return new Booking(state, terms, place, holdUntil, confirmedAt, laid, links, history, session);
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
                moved.history, moved.session);
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

    /** A link was handed to a participant at the desk: to the booking while it lives, to the survey once it was held. */
    Booking issue(Link link, Instant now, String by) {
        if (link.purpose() == LinkPurpose.BOOKING) {
            requireLive();
        }
        return new Booking(state, terms, place, holdUntil, confirmedAt, claims,
                Stream.concat(links.stream(), Stream.of(link)).toList(),
                and(HistoryEntry.of("LinkIssued", now, by)), session);
    }

    /** Further links of its participants. */
    public Booking more(List<Link> further) {
        return new Booking(state, terms, place, holdUntil, confirmedAt, claims,
                Stream.concat(links.stream(), further.stream()).toList(), history, session);
    }

    /** Its session begins; not long before it was planned (B13). */
    public Booking start(Instant now, String by) {
        require(BookingStep.START);
        if (now.isBefore(place.session().from().minus(EARLY_START))) {
            throw BookingRefusals.notStartedYet();
        }
        return step(BookingStep.START, now, by, Optional.empty()).with(Session.started(now));
    }

    /** Its session enters a stage. */
    public Booking enter(Stage stage, Instant now) {
        return during(BookingStep.ENTER_STAGE, running -> running.enter(stage, now));
    }

    /** Its session is interrupted for a while. */
    public Booking pause(Instant now) {
        return during(BookingStep.PAUSE, running -> running.pause(now));
    }

    /** Its session goes on. */
    public Booking resume(Instant now) {
        return during(BookingStep.RESUME, running -> running.resume(now));
    }

    /**
     * Its session ends, for good. Nothing stands on claims any more, and every participant may say how it was.
     *
     * @param surveys a link for each participant
     */
    public Booking end(Ending ending, List<Link> surveys, String by) {
        BookingStep step = ending.by().isPresent() ? BookingStep.INTERRUPT : BookingStep.COMPLETE;
        Booking ended = step(step, ending.at(), by, Optional.empty());
        return new Booking(ended.state, terms, place, holdUntil, confirmedAt, List.of(), links, ended.history,
                session.map(running -> running.end(ending))).more(surveys);
    }

    /** The times of its session are put right; what was there before stays in the record. */
    public Booking correct(Correction correction) {
        if (!ended()) {
            throw new Refusal(BookingProblem.ILLEGAL_STEP, "Times are corrected once the session has ended.")
                    .with("state", state.word());
        }
        return with(session.orElseThrow().correct(correction)).with(HistoryEntry.of("Corrected", correction.at(),
                correction.by()));
    }

    /** A participant can complain about its session by this link, sealed for their client. */
    Booking complaintLink(int participant, String sealed) {
        return with(session.orElseThrow().complaintLink(participant, sealed));
    }

    /** Whether its session is over. */
    boolean ended() {
        return state == BookingState.COMPLETED || state == BookingState.INTERRUPTED;
    }

    /** Somebody was told that the session is still open. */
    public Booking toldOverdue() {
        return with(session.orElseThrow().toldOverdue());
    }

    private Booking during(BookingStep step, UnaryOperator<Session> change) {
        require(step);
        BookingState next = Transitions.next(state, step).orElseThrow();
        return new Booking(next, terms, place, holdUntil, confirmedAt, claims, links, history, session.map(change));
    }

    private Booking with(Session other) {
        return new Booking(state, terms, place, holdUntil, confirmedAt, claims, links, history, Optional.of(other));
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
                links, and(new HistoryEntry(step.past(), now, by, before)), session);
    }

    private Booking with(HistoryEntry entry) {
        return new Booking(state, terms, place, holdUntil, confirmedAt, claims, links, and(entry), session);
    }

    private List<HistoryEntry> and(HistoryEntry entry) {
        return Stream.concat(history.stream(), Stream.of(entry)).toList();
    }
}
