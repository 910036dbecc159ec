package org.confidant.bookingservice.agenda;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.confidant.bookingservice.agenda.Actor.Running;
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
import org.confidant.bookingservice.agenda.Standing.Life;
import org.confidant.bookingservice.agenda.World.Booked;
import org.confidant.bookingservice.agenda.World.State;

/**
 * Performs operations on a {@link World}. Whatever a clock would decide comes out both ways, the bolder one last, so what
 * holds here holds whatever the clocks say. A bulk is done one agenda at a time, so that a crash can fall between.
 *
 * @param places where the claims of each attempt lie, by its name; only a bug needs it
 */
record StoreOnMap(Bug bug, Map<String, Instant> places) {

    record Done(Reply reply, World world) {}

    List<Done> perform(Operation operation, Running actor, World world) {
        return switch (operation) {
            case Read() -> replies(world, new Reply.Told(standing(world.booking(actor.wish().booking()), false)));
            case Place(var claims) -> List.of(place(claims.getFirst(), world));
            case Look(var wanted) -> world.inTheWayOf(wanted)
                    .map(met -> replies(world, new Reply.Met(met, false), new Reply.Met(met, true)))
                    .orElseGet(() -> replies(world, new Reply.Clear()));
            case Ask(var met, _) -> told(met, world);
            case Expire(var met, var version) -> List.of(expire(met.claim().booking(), version, world));
            case Spoil(var met, var version) -> List.of(spoil(met.claim().booking(), version, world));
            case Pull(var met) -> List.of(new Done(new Reply.Pulled(1), world.without(met.ref())));
            case Wait() -> replies(world, new Reply.Paused(false), new Reply.Paused(true));
            case Commit(var version, var claims) -> List.of(commit(actor.wish(), version, claims, world));
            case Clean(var claims, var then) -> List.of(clean(actor, claims, then, world));
            case Finished _,Swept _ -> List.of();
        };
    }

    private Done place(AgendaClaim wanted, World world) {
        return world.inTheWayOf(wanted).isPresent()
                ? new Done(new Reply.Placed(0, true), world)
                : new Done(new Reply.Placed(1, false), world.with(List.of(wanted)));
    }

    private List<Done> told(AgendaClaim met, World world) {
        Booked booked = world.booking(met.claim().booking());
        boolean lists = booked.claims().contains(met.ref());
        if (bug == Bug.MOVED_IS_OVER && booked.state().live() && !lists
                || bug == Bug.UNBORN_IS_OVER && booked.state() == State.UNBORN && booked.version() > 0) {
            return replies(world, new Reply.Told(Standing.over(booked.version())));
        }
        return booked.state() == State.HELD
                ? replies(world, new Reply.Told(standing(booked, false)), new Reply.Told(standing(booked, true)))
                : replies(world, new Reply.Told(standing(booked, false)));
    }

    private Done expire(BookingRef ref, long version, World world) {
        Booked booked = world.booking(ref);
        if (bug == Bug.EXPIRE_BLIND) {
            return new Done(new Reply.Written(true), world);
        }
        boolean fits = booked.state().live() && booked.version() == version;
        return new Done(new Reply.Written(fits), fits ? world.with(ref, booked.raised(State.OVER)) : world);
    }

    private Done spoil(BookingRef ref, long version, World world) {
        Booked booked = world.booking(ref);
        if (bug == Bug.NO_SPOIL) {
            return new Done(new Reply.Written(true), world);
        }
        if (booked.state() == State.OVER || booked.version() != version) {
            return new Done(new Reply.Written(false), world);
        }
        Booked before = bug == Bug.UNBORN_ALWAYS_1 && booked.state() == State.UNBORN ? Booked.UNBORN : booked;
        return new Done(new Reply.Written(true), world.with(ref, before.raised(booked.state())));
    }

    private Done commit(Wish wish, long version, List<ClaimRef> claims, World world) {
        Booked booked = world.booking(wish.booking());
        boolean fits = wish.kind().fits(standing(booked, false)) && booked.version() == version;
        State state = booked.state() == State.UNBORN ? State.HELD : booked.state();
        return new Done(new Reply.Written(fits),
                fits ? world.with(wish.booking(), new Booked(state, version + 1, claims, wish.needs())) : world);
    }

    private Done clean(Running actor, List<ClaimRef> claims, Outcome then, World world) {
        if (bug == Bug.CLEAN_BY_PLACE && then instanceof Outcome.Committed) {
            Instant place = places.get(attempt(claims.getFirst().id()));
            return new Done(new Reply.Pulled(claims.size()),
                    world.without(other -> other.claim().booking().equals(actor.wish().booking())
                            && other.claim().slot().from().equals(place)
                            && !attempt(other.claim().id()).equals(actor.name())));
        }
        return new Done(new Reply.Pulled(1), world.without(claims.getFirst()));
    }

    private static String attempt(String claim) {
        return claim.substring(0, claim.indexOf('.'));
    }

    private static Standing standing(Booked booked, boolean runOut) {
        return switch (booked.state()) {
            case UNBORN -> Standing.unborn(booked.version());
            case OVER -> Standing.over(booked.version());
            case HELD, CONFIRMED -> new Standing(Life.LIVE, booked.version(), booked.claims(), runOut);
        };
    }

    private static List<Done> replies(World world, Reply... replies) {
        return Stream.of(replies).map(reply -> new Done(reply, world)).toList();
    }
}
