package org.confidant.local.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Whether the journal and the stores tell of the same day. */
final class CheckCounts {
    private final List<Row> rows;
    private final Journal journal;

    /** @param rows all of the file, since its branches may have been played before with more rows than now */
    CheckCounts(List<Row> rows, Journal journal) {
        this.rows = rows;
        this.journal = journal;
    }

    /** A row without an entry was never answered, a booking without a row was made twice. */
    Check everyRowIsOneBooking(Collection<StoredBooking> bookings, List<Row> played) {
        Set<String> known = rows.stream().flatMap(row -> journal.booked(row).stream()).map(Entry.Booked::id)
                .collect(Collectors.toSet());
        Map<String, StoredBooking> stored = bookings.stream()
                .collect(Collectors.toMap(StoredBooking::id, Function.identity()));
        List<String> faults = new ArrayList<>();
        played.stream().filter(row -> journal.booked(row).isEmpty()).forEach(row -> faults
                .add("line " + row.line() + " is not booked: " + journal.refused(row).orElse("nobody asked")));
        played.stream().filter(row -> journal.booked(row).isPresent() && expected(row).isEmpty())
                .forEach(row -> faults.add("line " + row.line() + " did not come to its end: "
                        + journal.refused(row).orElse("nobody asked")));
        known.stream().filter(id -> !stored.containsKey(id)).forEach(id -> faults.add(id + " is not in the store"));
        stored.keySet().stream().filter(id -> !known.contains(id)).forEach(id -> faults.add(id + " is no row's"));
        rows.forEach(row -> expected(row).ifPresent(state -> journal.booked(row).map(Entry.Booked::id)
                .map(stored::get).filter(booking -> !booking.state().equals(state))
                .ifPresent(booking -> faults.add("line " + row.line() + " is " + booking.state() + " in the store"))));
        return new Check("every row is one booking, served or a no-show", faults);
    }

    /** The state to which a row's booking has come; nothing while it is on the way. */
    private Optional<String> expected(Row row) {
        return journal.attended(row).filter(Entry.Attended::noShow).map(_ -> "NoShow")
                .or(() -> journal.finished(row).map(_ -> "Completed"));
    }

    /** Every session ended has one record, sealed, and nobody else has one; what it holds was compared when it was opened. */
    Check everySessionHasItsRecord(Map<String, String> records, List<Row> played) {
        List<String> faults = new ArrayList<>();
        Set<String> sessions = rows.stream().filter(row -> journal.started(row).isPresent())
                .flatMap(row -> journal.booked(row).stream()).map(Entry.Booked::id).collect(Collectors.toSet());
        records.keySet().stream().filter(id -> !sessions.contains(id))
                .forEach(id -> faults.add(id + " is no session's"));
        played.stream().filter(row -> journal.finished(row).isPresent()).forEach(row -> {
            String state = records.getOrDefault(journal.booked(row).orElseThrow().id(), "not there");
            if (!state.equals("Sealed")) {
                faults.add("the record of line " + row.line() + " is " + state);
            }
            journal.compared(row).map(Entry.Compared::faults)
                    .orElseGet(() -> List.of("was not opened: " + journal.refused(row).orElse("nobody asked")))
                    .forEach(fault -> faults.add("the record of line " + row.line() + ": " + fault));
        });
        return new Check("every session has one sealed record that holds what was said", faults);
    }

    /**
     * Every complaint made is stored once and closed, and nobody else complained.
     *
     * @param complaints the states of those stored, by id
     */
    Check everyComplaintIsOver(Map<String, String> complaints, List<Row> played) {
        List<String> faults = new ArrayList<>();
        Set<String> known = rows.stream().flatMap(row -> journal.complained(row).stream())
                .map(Entry.Complained::id).collect(Collectors.toSet());
        complaints.keySet().stream().filter(id -> !known.contains(id))
                .forEach(id -> faults.add("complaint " + id + " is no row's"));
        played.forEach(row -> journal.complained(row).ifPresent(complained -> {
            String state = complaints.getOrDefault(complained.id(), "not there");
            if (!state.equals("Closed")) {
                faults.add("the complaint of line " + row.line() + " is " + state);
            }
        }));
        return new Check("every complaint is answered and closed (" + complaints.size() + " complaints)", faults);
    }

    /** @param found what walking each branch's chain of openings found */
    Check everyOpeningIsInItsChain(Map<String, JsonNode> found) {
        List<String> faults = new ArrayList<>();
        long entries = found.values().stream().mapToLong(chain -> chain.path("n").asLong()).sum();
        long least = rows.stream().filter(row -> journal.compared(row).isPresent()).count();
        long most = rows.stream().mapToLong(journal::openings).sum();
        found.forEach((branch, chain) -> {
            if (!chain.path("whole").asBoolean(false)) {
                faults.add("the chain of branch " + branch + " is broken: " + chain);
            }
        });
        if (entries < least || entries > most) {
            faults.add(entries + " openings in the chains, " + least + " records were opened, " + most + " times");
        }
        return new Check("the chains of openings are whole (" + entries + " openings)", faults);
    }
}
