package org.confidant.bookingservice.availability;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.confidant.bookingservice.agenda.BookingRef;
import org.confidant.bookingservice.roster.BranchId;

/**
 * Where and for whom free times are looked for.
 *
 * @param clients whose own appointments are in the way
 * @param moving a booking that is to be moved: its present time is not in the way
 * @param asked when the request came; what starts at that very moment has not passed when it is decided
 */
public record Search(BranchId branch, Wish wish, List<String> clients, Optional<BookingRef> moving,
        Optional<Instant> asked) {
    public Search {
        clients = List.copyOf(clients);
    }

    public static Search of(BranchId branch, Wish wish) {
        return new Search(branch, wish, List.of(), Optional.empty(), Optional.empty());
    }

    public Search forClients(List<String> ids) {
        return new Search(branch, wish, ids, moving, asked);
    }

    public Search moving(BookingRef booking) {
        return new Search(branch, wish, clients, Optional.of(booking), asked);
    }

    public Search asked(Instant at) {
        return new Search(branch, wish, clients, moving, Optional.of(at));
    }

    Instant now(Clock clock) {
        return asked.orElseGet(clock::instant);
    }
}
