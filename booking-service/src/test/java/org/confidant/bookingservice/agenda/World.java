package org.confidant.bookingservice.agenda;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Everything the store holds, as a value. */
record World(Set<AgendaClaim> claims, Map<BookingRef, Booked> bookings) {

    static final World EMPTY = new World(Set.of(), Map.of());

    enum State {
        UNBORN,
        HELD,
        CONFIRMED,
        OVER;

        boolean live() {
            return this == HELD || this == CONFIRMED;
        }
    }

    record Booked(State state, long version, List<ClaimRef> claims, List<Need> needs) {

        static final Booked UNBORN = new Booked(State.UNBORN, 0, List.of(), List.of());

        Booked raised(State next) {
            return new Booked(next, version + 1, claims, needs);
        }

        boolean collidesWith(Booked other) {
            return needs.stream().anyMatch(mine -> other.needs.stream().anyMatch(
                    theirs -> mine.resource().equals(theirs.resource()) && mine.slot().overlaps(theirs.slot())));
        }
    }

    Booked booking(BookingRef ref) {
        return bookings.getOrDefault(ref, Booked.UNBORN);
    }

    World with(BookingRef ref, Booked booked) {
        var changed = new HashMap<>(bookings);
        changed.put(ref, booked);
        return new World(claims, Map.copyOf(changed));
    }

    World with(Collection<AgendaClaim> more) {
        var changed = new HashSet<>(claims);
        changed.addAll(more);
        return new World(Set.copyOf(changed), bookings);
    }

    World without(Predicate<AgendaClaim> pulled) {
        return new World(claims.stream().filter(pulled.negate()).collect(Collectors.toUnmodifiableSet()), bookings);
    }

    World without(ClaimRef ref) {
        return without(claim -> claim.ref().equals(ref));
    }

    Optional<AgendaClaim> inTheWayOf(AgendaClaim wanted) {
        return claims.stream().filter(other -> other.agenda().equals(wanted.agenda())
                && !other.claim().booking().equals(wanted.claim().booking())
                && other.claim().slot().overlaps(wanted.claim().slot()))
                .min((one, two) -> one.claim().id().compareTo(two.claim().id()));
    }

    boolean nothingEverBooked() {
        return bookings.values().stream().allMatch(booked -> booked.state() == State.UNBORN);
    }

    Set<ClaimRef> stoodOn() {
        return bookings.values().stream().filter(booked -> booked.state().live())
                .flatMap(booked -> booked.claims().stream()).collect(Collectors.toSet());
    }

    /** What must never be. */
    Optional<String> violation() {
        var refs = claims.stream().map(AgendaClaim::ref).collect(Collectors.toSet());
        var alive = new ArrayList<Booked>();
        for (var entry : bookings.entrySet()) {
            Booked booked = entry.getValue();
            if (!booked.state().live()) {
                continue;
            }
            if (!refs.containsAll(booked.claims())) {
                return Optional.of(entry + " lost a claim it stands on");
            }
            for (Booked other : alive) {
                if (booked.collidesWith(other)) {
                    return Optional.of("double booking: " + booked + " and " + other);
                }
            }
            alive.add(booked);
        }
        return Optional.empty();
    }
}
