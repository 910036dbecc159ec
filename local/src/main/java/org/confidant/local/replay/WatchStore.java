package org.confidant.local.replay;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Looks at bookings and agendas again and again: who is served leaves no claims behind that could be looked at at the end. */
final class WatchStore {
    private final ReadStore store;
    private final Set<String> branches;
    private final Set<String> shared = new TreeSet<>();
    private final Set<String> groundless = new TreeSet<>();
    private int looks;
    private int seen;

    WatchStore(ReadStore store, Collection<String> branches) {
        this.store = store;
        this.branches = Set.copyOf(branches);
    }

    /** To be called when no request is on its way. */
    void look() {
        Collection<StoredBooking> bookings = store.bookings(branches);
        CheckStore check = new CheckStore(bookings, store.claims(bookings));
        shared.addAll(check.noTwoShareAResource().faults());
        groundless.addAll(check.everyLiveBookingStandsOnItsClaims().faults());
        looks++;
        seen += check.living();
    }

    List<Check> checks() {
        return List.of(new Check("no two live bookings share a resource at one time", List.copyOf(shared)),
                new Check("every live booking stands on its claims (%d looks at %d)".formatted(looks, seen),
                        List.copyOf(groundless)));
    }
}
