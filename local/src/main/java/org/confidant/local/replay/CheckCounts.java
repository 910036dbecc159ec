package org.confidant.local.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Whether the journal, the store and the figures tell of the same day. */
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
        played.stream().filter(row -> journal.booked(row).isPresent() && journal.ended(row).isEmpty())
                .forEach(row -> faults.add("line " + row.line() + " did not come to its end: "
                        + journal.refused(row).orElse("nobody asked")));
        known.stream().filter(id -> !stored.containsKey(id)).forEach(id -> faults.add(id + " is not in the store"));
        stored.keySet().stream().filter(id -> !known.contains(id)).forEach(id -> faults.add(id + " is no row's"));
        rows.forEach(row -> journal.ended(row).ifPresent(ended -> journal.booked(row).map(Entry.Booked::id)
                .map(stored::get).filter(booking -> !booking.state().equals(ended.noShow() ? "NoShow" : "CheckedIn"))
                .ifPresent(booking -> faults.add("line " + row.line() + " is " + booking.state() + " in the store"))));
        return new Check("every row is one booking, checked in or a no-show", faults);
    }

    /** @param figures as /figures/no-shows gives them, by branch and channel */
    Check figuresSayTheSame(JsonNode figures, Collection<String> branches) {
        Tally tally = Tally.of(rows, journal);
        List<String> faults = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            compare("no-shows by " + channel.word(), tally.noShows().getOrDefault(channel, 0),
                    sum(figures, branches, channel, "noShows"), faults);
            compare("checked in by " + channel.word(), tally.checkedIn().getOrDefault(channel, 0),
                    sum(figures, branches, channel, "checkedIn"), faults);
        }
        return new Check("/figures say the same (" + Tally.sum(tally.noShows()) + " no-shows)", faults);
    }

    private static void compare(String what, long ours, long theirs, List<String> faults) {
        if (ours != theirs) {
            faults.add(what + ": " + ours + " here, " + theirs + " in /figures");
        }
    }

    private static long sum(JsonNode figures, Collection<String> branches, Channel channel, String field) {
        return figures.required("items").valueStream()
                .filter(item -> branches.contains(item.path("branch").asString(""))
                        && Objects.equals(item.path("channel").asString(""), channel.word()))
                .mapToLong(item -> item.required(field).asLong()).sum();
    }
}
