package org.confidant.bookingservice.agenda;

import java.util.List;
import java.util.stream.Stream;

import org.confidant.bookingservice.agenda.Operation.Finished;
import org.confidant.bookingservice.agenda.Operation.Swept;
import org.confidant.bookingservice.agenda.World.State;

/** Who takes part in a schedule; each step is one atomic operation. */
sealed interface Actor {

    Actor GONE = new Gone();

    record Next(Actor actor, World world) {}

    /** Everything that can happen next; nothing once it is through or dead. */
    List<Next> steps(World world, StoreOnMap store);

    /** Through, or dead. */
    record Gone() implements Actor {

        @Override
        public List<Next> steps(World world, StoreOnMap store) {
            return List.of();
        }
    }

    /** An attempt, or a sweeper that met a claim. */
    record Running(String name, Wish wish, Stepper stepper) implements Actor {

        @Override
        public List<Next> steps(World world, StoreOnMap store) {
            return store.perform(stepper.operation(), this, world).stream()
                    .map(done -> new Next(then(stepper.next(done.reply())), done.world())).toList();
        }

        private Actor then(Stepper next) {
            return switch (next.operation()) {
                case Finished _,Swept _ -> GONE;
                default -> new Running(name, wish, next);
            };
        }
    }

    /** Meets any claim, old or young. */
    record Sweeper(Wish none) implements Actor {

        @Override
        public List<Next> steps(World world, StoreOnMap store) {
            return Stream.concat(Stream.of(new Next(GONE, world)),
                    world.claims().stream().flatMap(met -> Stream.of(false, true)
                            .map(old -> new Next(new Running("sweeper", none, Sweep.of(met, old)), world))))
                    .toList();
        }
    }

    /** Confirms or cancels: reads, then writes on the version read. */
    record Deciding(BookingRef booking, State to, long read) implements Actor {

        private static final long NOT_YET = -1;

        static Deciding of(BookingRef booking, State to) {
            return new Deciding(booking, to, NOT_YET);
        }

        @Override
        public List<Next> steps(World world, StoreOnMap store) {
            var booked = world.booking(booking);
            if (!booked.state().live() || read != NOT_YET && read != booked.version()) {
                return List.of(new Next(GONE, world));
            }
            return List.of(read == NOT_YET
                    ? new Next(new Deciding(booking, to, booked.version()), world)
                    : new Next(GONE, world.with(booking, booked.raised(to))));
        }
    }
}
