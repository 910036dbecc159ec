package org.confidant.bookingservice.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.confidant.bookingservice.agenda.Operation.Ask;
import org.confidant.bookingservice.agenda.Operation.Clean;
import org.confidant.bookingservice.agenda.Operation.Commit;
import org.confidant.bookingservice.agenda.Operation.Expire;
import org.confidant.bookingservice.agenda.Operation.Finished;
import org.confidant.bookingservice.agenda.Operation.Look;
import org.confidant.bookingservice.agenda.Operation.Place;
import org.confidant.bookingservice.agenda.Operation.Pull;
import org.confidant.bookingservice.agenda.Operation.Read;
import org.confidant.bookingservice.agenda.Operation.Spoil;
import org.confidant.bookingservice.agenda.Operation.Swept;
import org.confidant.bookingservice.agenda.Operation.Wait;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.web.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes time for a booking, all of it or nothing (B3). The only way to do so: book, move and walk-in come through here. */
public final class ClaimTime {
    private static final Logger LOG = LoggerFactory.getLogger(ClaimTime.class);
    private static final Duration WHOLE_ATTEMPT = Duration.ofSeconds(10);

    private final Agendas agendas;
    private final Settling settling;
    private final ClaimAge age;
    private final TechnicalClock clock;
    private final Pause pause;

    public ClaimTime(Agendas agendas, SettleBooking bookings, ClaimEvents events, TechnicalClock clock, Pause pause) {
        this.agendas = agendas;
        this.settling = new Settling(agendas, bookings, events);
        this.age = new ClaimAge(clock);
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * One attempt. If the store fails in it, that failure comes out; the claims are pulled as well as that goes, unless
     * the booking may have been written.
     */
    public Outcome attempt(Wish wish, Commitment commitment) {
        Instant end = clock.instant().plus(WHOLE_ATTEMPT);
        var patience = new Patience(clock, pause);
        var attempt = Attempt.of(wish, Ids.random(), clock.instant());
        while (true) {
            switch (attempt.operation()) {
                case Finished(var outcome) -> {
                    return outcome;
                }
                case Clean(var claims, var outcome) -> {
                    tidy(claims);
                    return outcome;
                }
                case Commit(var version, var claims) -> attempt = attempt
                        .next(new Reply.Written(commitment.commit(version, claims)));
                case Operation before -> {
                    if (clock.instant().isAfter(end)) {
                        tidy(attempt.refs());
                        return new Outcome.Unavailable();
                    }
                    attempt = attempt.next(performOrTidy(before, attempt, commitment, patience));
                }
            }
        }
    }

    private Reply performOrTidy(Operation operation, Attempt attempt, Commitment commitment, Patience patience) {
        try {
            return perform(operation, commitment, patience);
        } catch (RuntimeException e) {
            if (!(operation instanceof Read)) {
                tidy(attempt.refs());
            }
            throw e;
        }
    }

    private Reply perform(Operation operation, Commitment commitment, Patience patience) {
        return switch (operation) {
            case Read() -> new Reply.Told(commitment.read());
            case Place(var claims) -> placed(claims);
            case Look(var wanted) -> agendas.overlapping(wanted)
                    .<Reply>map(met -> new Reply.Met(met, age.old(met.claim()))).orElseGet(Reply.Clear::new);
            case Ask ask -> settling.ask(ask);
            case Expire expire -> settling.expire(expire);
            case Spoil spoil -> settling.spoil(spoil);
            case Pull(var met) -> settling.pull(List.of(met.ref()));
            case Wait() -> new Reply.Paused(patience.again());
            case Commit _,Clean _,Finished _,Swept _ -> throw new IllegalStateException("not here: " + operation);
        };
    }

    private Reply placed(List<AgendaClaim> claims) {
        int count = agendas.place(claims);
        return new Reply.Placed(count, count < claims.size());
    }

    /** Pulls what nothing stands on. If that fails the outcome is the same: others and the sweeper settle these claims. */
    private void tidy(List<ClaimRef> claims) {
        try {
            agendas.pull(claims);
        } catch (RuntimeException e) {
            LOG.info("{} claims are left to the sweeper: {}", claims.size(), e.getClass().getSimpleName());
        }
    }
}
