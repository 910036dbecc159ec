package org.confidant.bookingservice.agenda;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.confidant.bookingservice.agenda.Actor.Deciding;
import org.confidant.bookingservice.agenda.Actor.Running;
import org.confidant.bookingservice.agenda.Actor.Sweeper;
import org.confidant.bookingservice.agenda.World.Booked;
import org.confidant.bookingservice.agenda.World.State;
import org.confidant.platform.time.TimeSlot;

/**
 * Who does what at once. The fourteen of models/claims.py, and one over midnight.
 *
 * @param after an attempt that must succeed, alone, wherever nothing was ever booked at the end
 */
record Scenario(String name, World before, List<Part> parts, int crashes, Optional<Part> after) {

    private static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");
    private static final BookingRef B0 = new BookingRef("b0");
    private static final Part CONFIRM = _ -> Deciding.of(B0, State.CONFIRMED);
    private static final Part CANCEL = _ -> Deciding.of(B0, State.OVER);
    private static final Wish NOTHING = wish(Wish.Kind.BOOK, "none", 1, 3, "p");
    private static final Part SWEEP = _ -> new Sweeper(NOTHING);
    private static final Part AGAIN = book("r", "b1", 1, 3);

    /** One actor of a scenario, sound or with a bug. */
    interface Part {
        Actor actor(Bug bug);
    }

    private record Trying(String name, Wish wish) implements Part {

        @Override
        public Actor actor(Bug bug) {
            return new Running(name, wish, bug.disturb(Attempt.of(wish, name, MIDNIGHT)));
        }
    }

    static Stream<Scenario> all() {
        return Stream.of(
                of("three book one time", book("x", "b1", 1, 3), book("y", "b2", 1, 3), book("w", "b3", 1, 3))
                        .after(AGAIN),
                of("three book times that overlap in part", book("x", "b1", 1, 3), book("y", "b2", 2, 4),
                        book("w", "b3", 3, 5)).after(AGAIN),
                of("the same command twice, and another", book("x", "b1", 1, 3), book("y", "b1", 1, 3),
                        book("w", "b2", 1, 3)).after(AGAIN),
                of("rooms crosswise", book("x", "b1", 1, 3), book("y", "b2", 1, 3, "qr"),
                        book("w", "b3", 1, 3, "ps")),
                held("a hold: book, confirm, cancel", book("x", "b1", 1, 3), CONFIRM, CANCEL),
                held("move away, book the old time and the new", move("m", 4, 6), book("x", "b1", 1, 3),
                        book("y", "b2", 4, 6)),
                held("move by half, book what is left", move("m", 2, 4), book("x", "b1", 1, 2),
                        book("y", "b2", 3, 5)),
                held("move there and back, book", move("m", 4, 6), move("n", 1, 3), book("x", "b1", 1, 3)),
                held("two moves of one booking, book", move("m", 4, 6), move("n", 4, 6), book("x", "b1", 4, 6)),
                held("move, confirm, book", move("m", 4, 6), CONFIRM, book("x", "b1", 4, 6)),
                held("move, sweep, book", move("m", 4, 6), SWEEP, book("x", "b1", 4, 6)),
                of("book, sweep, book", book("x", "b1", 1, 3), SWEEP, book("y", "b2", 1, 3)).after(AGAIN),
                held("move, cancel, book, two crashes", move("m", 4, 6), CANCEL, book("x", "b1", 4, 6)).crashing(2),
                of("two book, two crashes", book("x", "b1", 1, 3), book("y", "b2", 1, 3)).crashing(2).after(AGAIN),
                of("over midnight, before and after it", book("x", "b1", 23, 25, "p"), book("y", "b2", 22, 24, "p"),
                        book("w", "b3", 24, 26, "p")));
    }

    int size() {
        return parts.size();
    }

    List<Actor> actors(Bug bug) {
        return parts.stream().map(part -> part.actor(bug)).toList();
    }

    /** Where each attempt places its claims, by its name. */
    Map<String, Instant> places() {
        var places = parts.stream().filter(Trying.class::isInstance).map(Trying.class::cast)
                .collect(Collectors.toMap(Trying::name, trying -> trying.wish().needs().getFirst().slot().from()));
        places.put("z", hour(1));
        return places;
    }

    /** The last attempt, run alone in what is left, if it fails there. */
    Optional<String> blockedIn(World end, StoreOnMap store) {
        if (after.isEmpty() || !end.nothingEverBooked()) {
            return Optional.empty();
        }
        var next = new Actor.Next(after.get().actor(store.bug()), end);
        while (next.actor() != Actor.GONE) {
            next = next.actor().steps(next.world(), store).getLast();
        }
        return next.world().nothingEverBooked() ? Optional.of("a free time is blocked: " + end) : Optional.empty();
    }

    /** What sweepers, alone and with all claims old, leave behind beyond the claims that live bookings stand on. */
    Optional<String> unsweptIn(World end, StoreOnMap store) {
        World swept = end;
        for (AgendaClaim claim : end.claims()) {
            var next = new Actor.Next(new Running("sweeper", NOTHING, Sweep.of(claim, true)), swept);
            while (next.actor() != Actor.GONE) {
                next = next.actor().steps(next.world(), store).getFirst();
            }
            swept = next.world();
        }
        return swept.claims().stream().map(AgendaClaim::ref).collect(Collectors.toSet()).equals(swept.stoodOn())
                ? Optional.empty()
                : Optional.of("not swept: " + swept);
    }

    @Override
    public String toString() {
        return name;
    }

    private static Scenario of(String name, Part... parts) {
        return new Scenario(name, World.EMPTY, List.of(parts), 1, Optional.empty());
    }

    private static Scenario held(String name, Part... parts) {
        Wish wish = wish(Wish.Kind.BOOK, "b0", 1, 3, "pr");
        List<AgendaClaim> claims = wish.claims("z", MIDNIGHT);
        var booked = new Booked(State.HELD, 1, claims.stream().map(AgendaClaim::ref).toList(), wish.needs());
        return new Scenario(name, new World(Set.copyOf(claims), Map.of(B0, booked)), List.of(parts), 1,
                Optional.empty());
    }

    private Scenario crashing(int times) {
        return new Scenario(name, before, parts, times, after);
    }

    private Scenario after(Part attempt) {
        return new Scenario(name, before, parts, crashes, Optional.of(attempt));
    }

    private static Part book(String name, String booking, int from, int to) {
        return book(name, booking, from, to, "pr");
    }

    private static Part book(String name, String booking, int from, int to, String resources) {
        return new Trying(name, wish(Wish.Kind.BOOK, booking, from, to, resources));
    }

    private static Part move(String name, int from, int to) {
        return new Trying(name, wish(Wish.Kind.MOVE, "b0", from, to, "pr"));
    }

    private static Wish wish(Wish.Kind kind, String booking, int from, int to, String resources) {
        var slot = new TimeSlot(hour(from), hour(to));
        return new Wish(kind, new BookingRef(booking), resources.chars()
                .mapToObj(letter -> new Need(resource((char) letter), slot)).toList());
    }

    private static ResourceId resource(char letter) {
        return letter < 'r' ? ResourceId.practitioner("" + letter) : ResourceId.room("" + letter);
    }

    private static Instant hour(int hour) {
        return MIDNIGHT.plusSeconds(3600L * hour);
    }
}
