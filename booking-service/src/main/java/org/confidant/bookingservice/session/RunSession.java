package org.confidant.bookingservice.session;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.confidant.bookingservice.booking.Actor;
import org.confidant.bookingservice.booking.Booking;
import org.confidant.bookingservice.booking.BookingMeters;
import org.confidant.bookingservice.booking.BookingStep;
import org.confidant.bookingservice.booking.Bookings;
import org.confidant.bookingservice.booking.Correction;
import org.confidant.bookingservice.booking.EndedBy;
import org.confidant.bookingservice.booking.Ending;
import org.confidant.bookingservice.booking.InviteToSurvey;
import org.confidant.bookingservice.booking.Stage;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Takes a session through its stages and pauses to its end, and puts its times right afterwards (B13). */
@Component
public final class RunSession {
    private final Bookings bookings;
    private final InviteToSurvey surveys;
    private final BookingMeters meters;
    private final Clock clock;

    RunSession(Bookings bookings, InviteToSurvey surveys, BookingMeters meters, Clock clock) {
        this.bookings = bookings;
        this.surveys = surveys;
        this.meters = meters;
        this.clock = clock;
    }

    public Stored<Booking> enter(String session, Stage stage, Actor actor, BranchScope scope, Command command) {
        return step(session, BookingStep.ENTER_STAGE, actor, scope, command,
                read -> Change.silent(read.value().enter(stage, clock.instant())));
    }

    public Stored<Booking> pause(String session, Actor actor, BranchScope scope, Command command) {
        return step(session, BookingStep.PAUSE, actor, scope, command,
                read -> Change.silent(read.value().pause(clock.instant())));
    }

    public Stored<Booking> resume(String session, Actor actor, BranchScope scope, Command command) {
        return step(session, BookingStep.RESUME, actor, scope, command,
                read -> Change.silent(read.value().resume(clock.instant())));
    }

    /**
     * Ends it; every participant is asked how it was, whatever becomes of the summary.
     *
     * @param by through whom it was interrupted; empty when it was completed
     */
    public Stored<Booking> end(String session, Optional<EndedBy> by, Actor actor, BranchScope scope, Command command) {
        BookingStep step = by.isPresent() ? BookingStep.INTERRUPT : BookingStep.COMPLETE;
        return step(session, step, actor, scope, command, read -> {
            Ending ending = new Ending(clock.instant(), by);
            InviteToSurvey.Invitation invitation = surveys.about(read, ending.at());
            Booking ended = read.value().end(ending, invitation.links(), actor.name());
            return new Change<>(ended, Stream.concat(SessionNews.ended(session, ended).stream(),
                    invitation.messages(read.value().claims()).stream()).toList());
        });
    }

    /** Puts the times right: a manager's work, with a reason. */
    public Stored<Booking> correct(String session, Instant startedAt, Instant endedAt, String reason, Caller caller,
            Command command) {
        return bookings.change(session, caller.scope(), command, read -> {
            if (!caller.is(Role.BRANCH_MANAGER)) {
                throw Refusal.notAllowed();
            }
            Instant now = clock.instant();
            requireTimes(startedAt, endedAt, now);
            Booking corrected = read.value().correct(new Correction(startedAt, endedAt, reason, now, caller.id()));
            return new Change<>(corrected, SessionNews.corrected(session, corrected));
        });
    }

    private static void requireTimes(Instant startedAt, Instant endedAt, Instant now) {
        if (!startedAt.isBefore(endedAt)) {
            throw wrong("endedAt", "must be after startedAt");
        }
        if (endedAt.isAfter(now)) {
            throw wrong("endedAt", "must not lie in the future");
        }
    }

    private static Refusal wrong(String field, String why) {
        return new Refusal(PlatformProblem.MALFORMED_REQUEST, "A field is wrong.").field(field, why);
    }

    private Stored<Booking> step(String session, BookingStep step, Actor actor, BranchScope scope, Command command,
            Function<Stored<Booking>, Change<Booking>> decision) {
        return meters.step(step, () -> bookings.change(session, scope, command, read -> {
            if (read.value().session().isEmpty()) {
                throw Refusal.notFound();
            }
            actor.requireMay(step, read.value());
            return decision.apply(read);
        }));
    }
}
