package org.confidant.bookingservice.agenda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Walks through every schedule of a scenario with crashes anywhere, merging equal states. Worlds and actors are numbered as
 * they are met, so that a state is one long and what an actor can do in a world is worked out once.
 */
final class Explorer {

    private static final int WORLD_BITS = 20;
    private static final int ACTOR_BITS = 14;
    private static final int CRASH_BITS = 2;

    private final Scenario scenario;
    private final StoreOnMap store;
    private final Numbers<World> worlds = new Numbers<>(1 << WORLD_BITS);
    private final Numbers<Actor> actors = new Numbers<>(1 << ACTOR_BITS);
    private final Map<Long, int[]> moves = new HashMap<>();
    private final LongSet seen = new LongSet();
    private final Set<Integer> ends = new HashSet<>();
    private Optional<String> violation = Optional.empty();

    Explorer(Scenario scenario, Bug bug) {
        this.scenario = scenario;
        store = new StoreOnMap(bug, scenario.places());
    }

    /** The first thing that went wrong, if any. */
    Optional<String> violation() {
        int gone = actors.of(Actor.GONE);
        int[] first = scenario.actors(store.bug()).stream().mapToInt(actors::of).toArray();
        var todo = new LongStack();
        todo.push(state(number(scenario.before()), first, scenario.crashes()));
        while (violation.isEmpty() && !todo.isEmpty()) {
            long state = todo.pop();
            if (!seen.add(state)) {
                continue;
            }
            int world = world(state);
            int crashes = crashes(state);
            int[] acting = acting(state, first.length);
            boolean ended = true;
            for (int i = 0; i < acting.length; i++) {
                int actor = acting[i];
                if (actor == gone) {
                    continue;
                }
                ended = false;
                int[] next = moves(actor, world);
                for (int k = 0; k < next.length; k += 2) {
                    acting[i] = next[k];
                    todo.push(state(next[k + 1], acting, crashes));
                }
                if (crashes > 0) {
                    acting[i] = gone;
                    todo.push(state(world, acting, crashes - 1));
                }
                acting[i] = actor;
            }
            if (ended && ends.add(world)) {
                violation = violation.or(() -> scenario.blockedIn(worlds.get(world), store))
                        .or(() -> scenario.unsweptIn(worlds.get(world), store));
            }
        }
        return violation;
    }

    int ends() {
        return ends.size();
    }

    private int[] moves(int actor, int world) {
        return moves.computeIfAbsent((long) actor << WORLD_BITS | world, _ -> {
            List<Actor.Next> next = actors.get(actor).steps(worlds.get(world), store);
            int[] numbers = new int[2 * next.size()];
            for (int i = 0; i < next.size(); i++) {
                numbers[2 * i] = actors.of(next.get(i).actor());
                numbers[2 * i + 1] = number(next.get(i).world());
            }
            return numbers;
        });
    }

    private int number(World world) {
        int known = worlds.size();
        int number = worlds.of(world);
        if (number == known) {
            violation = violation.or(world::violation);
        }
        return number;
    }

    private static long state(int world, int[] acting, int crashes) {
        long state = (long) world << CRASH_BITS | crashes;
        for (int actor : acting) {
            state = state << ACTOR_BITS | actor;
        }
        return state;
    }

    private static int[] acting(long state, int count) {
        int[] acting = new int[count];
        for (int i = count - 1; i >= 0; i--) {
            acting[i] = (int) (state & ((1 << ACTOR_BITS) - 1));
            state >>>= ACTOR_BITS;
        }
        return acting;
    }

    private int crashes(long state) {
        return (int) (state >>> scenario.size() * ACTOR_BITS) & ((1 << CRASH_BITS) - 1);
    }

    private int world(long state) {
        return (int) (state >>> scenario.size() * ACTOR_BITS + CRASH_BITS);
    }

    private static final class Numbers<T> {
        private final Map<T, Integer> numbers = new HashMap<>();
        private final List<T> values = new ArrayList<>();
        private final int limit;

        Numbers(int limit) {
            this.limit = limit;
        }

        int of(T value) {
            Integer known = numbers.putIfAbsent(value, values.size());
            if (known != null) {
                return known;
            }
            values.add(value);
            if (values.size() > limit) {
                throw new IllegalStateException("more than fits into a state: " + limit);
            }
            return values.size() - 1;
        }

        T get(int number) {
            return values.get(number);
        }

        int size() {
            return values.size();
        }
    }
}
