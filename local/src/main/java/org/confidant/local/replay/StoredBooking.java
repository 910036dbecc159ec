package org.confidant.local.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A booking as it lies in the store.
 *
 * @param resources what it needs, each {@code kind:id}
 * @param claims agenda and id of those it says it stands on
 */
record StoredBooking(String id, String state, Instant start, Instant end, List<String> resources,
        Set<ClaimName> claims) {
    private static final Set<String> LIVE = Set.of("Held", "Confirmed", "CheckedIn", "InSession", "Paused");

    record ClaimName(String agenda, String id) {}

    boolean live() {
        return LIVE.contains(state);
    }

    boolean overlaps(StoredBooking other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** Every agenda in which it must have a claim: one for each resource and UTC day. */
    Stream<String> agendas() {
        LocalDate first = LocalDate.ofInstant(start, ZoneOffset.UTC);
        LocalDate last = LocalDate.ofInstant(end.minusNanos(1), ZoneOffset.UTC);
        return resources.stream()
                .flatMap(resource -> first.datesUntil(last.plusDays(1)).map(day -> resource + ":" + day));
    }
}
