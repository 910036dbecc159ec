package org.confidant.bookingservice.agenda;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

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
import org.confidant.bookingservice.agenda.Operation.Wait;
import org.confidant.bookingservice.agenda.Reply.Clear;
import org.confidant.bookingservice.agenda.Reply.Met;
import org.confidant.bookingservice.agenda.Reply.Paused;
import org.confidant.bookingservice.agenda.Reply.Placed;
import org.confidant.bookingservice.agenda.Reply.Pulled;
import org.confidant.bookingservice.agenda.Reply.Told;
import org.confidant.bookingservice.agenda.Reply.Written;

/**
 * One attempt to book or to move: it reads its booking, then claims, then commits on exactly what it read. It never commits
 * twice, and never on claims of an earlier attempt.
 *
 * @param own what was read of the booking it is for
 * @param placed how many of its claims lie in their agendas
 */
record Attempt(Wish.Kind kind, List<AgendaClaim> claims, Standing own, int placed,
        Operation operation) implements Stepper {

    private static final Standing UNREAD = Standing.unborn(0);

    /** @param id fresh for every attempt */
    static Attempt of(Wish wish, String id, Instant now) {
        return new Attempt(wish.kind(), wish.claims(id, now), UNREAD, 0, new Read());
    }

    @Override
    public Attempt next(Reply reply) {
        var exchange = new Exchange(operation, reply);
        return switch (exchange) {
            case Exchange(Read _, Told(var booking)) ->
                kind.fits(booking) ? having(booking).place() : refuse(changed());
            case Exchange(Place _, Placed(var count, var blocked)) -> blocked
                    ? holding(placed + count).look()
                    : holding(placed + count).place();
            case Exchange(Look _, Clear _) -> place();
            case Exchange(Look _, Met(var met, var old)) -> then(new Ask(met, old));
            case Exchange(Ask(var met, var old), Told(var booking)) -> meet(met, old, booking);
            case Exchange(Expire(var met, _), Written(var done)) -> done ? then(new Pull(met)) : place();
            case Exchange(Spoil(var met, _), Written(var done)) -> done ? then(new Pull(met)) : place();
            case Exchange(Pull _, Pulled _) -> place();
            case Exchange(Wait _, Paused(var again)) -> again ? look() : refuse(taken());
            case Exchange(Commit _, Written(var done)) -> done
                    ? clean(own.claims(), new Outcome.Committed())
                    : refuse(changed());
            case Exchange(Clean(var refs, var outcome), Pulled(var count)) -> clean(refs.subList(count, refs.size()),
                    outcome);
            default -> throw exchange.refused();
        };
    }

    /** All claims it has placed or may have. */
    List<ClaimRef> refs() {
        return refs(claims.stream());
    }

    private Attempt meet(AgendaClaim met, boolean old, Standing booking) {
        Footing footing = Footing.of(met.claim(), old, booking);
        return footing.removal(met, booking.version()).map(this::then)
                .orElseGet(() -> footing == Footing.YOUNG ? then(new Wait()) : refuse(taken()));
    }

    private Attempt place() {
        return placed < claims.size()
                ? then(new Place(claims.subList(placed, claims.size())))
                : then(new Commit(own.version(), refs()));
    }

    private Attempt look() {
        return then(new Look(claims.get(placed)));
    }

    private Attempt refuse(Outcome outcome) {
        return clean(refs(claims.stream().limit(placed)), outcome);
    }

    private Attempt clean(List<ClaimRef> refs, Outcome outcome) {
        return new Attempt(kind, claims, UNREAD, 0,
                refs.isEmpty() ? new Finished(outcome) : new Clean(List.copyOf(refs), outcome));
    }

    private Outcome taken() {
        return new Outcome.Taken(claims.get(placed).agenda().resource());
    }

    private static Outcome changed() {
        return new Outcome.Changed();
    }

    private static List<ClaimRef> refs(Stream<AgendaClaim> claims) {
        return claims.map(AgendaClaim::ref).toList();
    }

    private Attempt having(Standing booking) {
        return new Attempt(kind, claims, booking, placed, operation);
    }

    private Attempt holding(int now) {
        return new Attempt(kind, claims, own, now, operation);
    }

    private Attempt then(Operation next) {
        return new Attempt(kind, claims, own, placed, next);
    }
}
