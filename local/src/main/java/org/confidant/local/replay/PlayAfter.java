package org.confidant.local.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.confidant.local.replay.dialogue.Dialogue;
import org.confidant.local.replay.dialogue.Line;
import tools.jackson.databind.JsonNode;

/** Two days later, when every record is sealed: its practitioner opens it and compares it with what was said (row 20). */
final class PlayAfter {
    /** Notes are a draft for two days. */
    private static final Duration SEALED_AFTER = Duration.ofHours(49);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Plan plan;
    private final Journal journal;
    private final Requests requests;
    private final HeldClock clock;
    private final Bar bar;
    private final Duration patience;

    /** @param patience how long the sealing of all may take */
    PlayAfter(Plan plan, Journal journal, Requests requests, HeldClock clock, Bar bar, Duration patience) {
        this.plan = plan;
        this.journal = journal;
        this.requests = requests;
        this.clock = clock;
        this.bar = bar;
        this.patience = patience;
    }

    void play() {
        List<Row> unread = plan.rows().stream()
                .filter(row -> journal.finished(row).isPresent() && journal.compared(row).isEmpty()).toList();
        bar.begin("records", unread.size());
        Optional<Instant> last = plan.rows().stream().flatMap(row -> journal.booked(row).stream())
                .map(Entry.Booked::end).max(Comparator.naturalOrder());
        if (unread.isEmpty() || last.isEmpty()) {
            return;
        }
        clock.walkTo(last.get().plus(SEALED_AFTER));
        long until = System.nanoTime() + patience.toNanos();
        SideBySide.each(unread.stream().collect(Collectors.groupingBy(Row::neighbourhood)).values(),
                rows -> rows.forEach(row -> {
                    compare(row, until);
                    bar.step();
                }));
    }

    private void compare(Row row, long until) {
        Entry.Booked booking = journal.booked(row).orElseThrow();
        List<String> faults = new ArrayList<>();
        List<JsonNode> records = sealed(booking, until);
        if (records.size() != 1 || !isSealed(records.getFirst())) {
            faults.add(records.size() + " records, not one that is sealed");
        }
        int attempt = journal.openings(row) + 1;
        journal.write(new Entry.Opening(row.appointment(), attempt));
        try {
            JsonNode content = requests
                    .did(row, booking.practitioner(), "POST", "/records/" + booking.id() + "/openings",
                            Map.of("reason", "Comparing it with what was said"), "opening-" + attempt)
                    .required("content");
            if (!said(content).equals(plan.dialogue(row).map(PlayAfter::said).orElse(List.of()))) {
                faults.add("its transcript is not what was said");
            }
            if (!content.path("notes").path("text").asString("").equals(Consultation.NOTES)) {
                faults.add("its notes are not what was written");
            }
            journal.write(new Entry.Compared(row.appointment(), faults));
        } catch (NotDone refused) {
            journal.write(new Entry.Refused(row.appointment(), refused.problem()));
        }
    }

    /** The records of a session, as soon as one is sealed. */
    private List<JsonNode> sealed(Entry.Booked booking, long until) {
        while (true) {
            List<JsonNode> records = requests.see(booking.practitioner(), "/records?session=" + booking.id())
                    .required("items").valueStream().toList();
            if (records.stream().anyMatch(PlayAfter::isSealed) || System.nanoTime() > until) {
                return records;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static boolean isSealed(JsonNode record) {
        return record.required("state").asString().equals("Sealed");
    }

    private static List<String> said(JsonNode content) {
        return content.required("transcript").valueStream()
                .map(message -> message.required("number").asInt() + " " + message.required("author").asString() + " "
                        + message.required("text").asString())
                .toList();
    }

    private static List<String> said(Dialogue dialogue) {
        List<String> lines = new ArrayList<>();
        for (Line line : dialogue.lines()) {
            lines.add(lines.size() + 1 + " " + switch (line.by()) {
                case CLIENT -> "client-1";
                case PRACTITIONER -> "practitioner";
            } + " " + line.text());
        }
        return lines;
    }
}
