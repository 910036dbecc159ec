package org.confidant.local.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When whom of the file is busy in a branch, whether the desk booked it or the partner, who do not know of each other's. */
final class Commitments {
    private final Map<Somebody, List<Entry.Booked>> booked = new HashMap<>();

    private record Somebody(String neighbourhood, Person person) {}

    static Commitments of(List<Row> rows, Journal journal) {
        Commitments commitments = new Commitments();
        rows.forEach(row -> journal.booked(row).ifPresent(booking -> commitments.add(row, booking)));
        return commitments;
    }

    synchronized void add(Row row, Entry.Booked booking) {
        booked.computeIfAbsent(somebody(row), ignored -> new ArrayList<>()).add(booking);
    }

    /** Whether the row's person has another appointment that shares time with a session from then on. */
    synchronized boolean clash(Row row, Instant start) {
        Instant end = start.plus(Session.LENGTH);
        return booked.getOrDefault(somebody(row), List.of()).stream()
                .anyMatch(other -> other.start().isBefore(end) && start.isBefore(other.end()));
    }

    private static Somebody somebody(Row row) {
        return new Somebody(row.neighbourhood(), row.person());
    }
}
