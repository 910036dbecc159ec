package org.confidant.local.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.confidant.local.replay.dialogue.Dialogue;
import org.confidant.local.replay.dialogue.Line;
import tools.jackson.databind.JsonNode;

/** Serves who is there, from the papers to the notes and the client's own judgement (rows 13 to 18). */
final class Consultation {
    /** What the practitioner of every session writes for themselves. */
    static final String NOTES = "Seen as planned.";

    private final Requests requests;
    private final Paperwork paperwork;
    private final Post post;
    private final Plan plan;
    private final Company company;
    private final Journal journal;
    private final HeldClock clock;

    Consultation(Requests requests, Paperwork paperwork, Post post, Plan plan, Company company, Journal journal,
            HeldClock clock) {
        this.requests = requests;
        this.paperwork = paperwork;
        this.post = post;
        this.plan = plan;
        this.company = company;
        this.journal = journal;
        this.clock = clock;
    }

    /** Signs by the link in the mail of who was booked; whoever has no mail signs on paper when they come. */
    void sign(Row row) {
        attempt(row, () -> paperwork.byLink(row, post.bookingLink(row)));
    }

    /** Prepares and starts the session of who is checked in, and lets both say what they said. */
    void start(Row row) {
        Entry.Booked booking = journal.booked(row).orElseThrow();
        attempt(row, () -> {
            paperwork.onPaper(row, booking);
            prepare(row, booking);
            JsonNode session = requests.did(row, booking.practitioner(), "POST",
                    "/bookings/" + booking.id() + "/session", Map.of(), "session");
            Instant started = time(session, "startedAt");
            clock.walkTo(started);
            plan.dialogue(row).ifPresent(dialogue -> talk(row, booking, dialogue));
            journal.write(new Entry.Started(row.appointment(), waited(row, booking, started)));
        });
    }

    private void prepare(Row row, Entry.Booked booking) {
        String path = "/bookings/" + booking.id();
        JsonNode preparation = requests.see(booking.practitioner(), path + "/preparation");
        if (preparation.required("missing").valueStream()
                .anyMatch(missing -> missing.required("what").asString().equals("countersignature"))) {
            requests.did(row, booking.practitioner(), "POST", path + "/signature",
                    Map.of("name", "Practitioner of the replay"), "countersignature");
        }
        JsonNode checklist = preparation.required("checklist");
        Map<String, Boolean> results = checklist.required("items").valueStream()
                .collect(Collectors.toMap(item -> item.required("key").asString(), _ -> true));
        requests.did(row, booking.practitioner(), "PUT", path + "/readiness",
                Map.of("text", checklist.required("text").asString(), "results", results), "readiness");
    }

    /** Line by line, each by its own author; who goes on after an interruption says nothing twice. */
    private void talk(Row row, Entry.Booked booking, Dialogue dialogue) {
        String chat = post.chatLink(row);
        for (int number = 1; number <= dialogue.lines().size(); number++) {
            Line line = dialogue.lines().get(number - 1);
            String step = "line-" + number;
            switch (line.by()) {
                case CLIENT -> requests.didByLink(row, chat, Map.of("text", line.text()), step);
                case PRACTITIONER -> requests.did(row, booking.practitioner(), "POST",
                        "/sessions/" + booking.id() + "/messages", line.text(), step);
            }
        }
    }

    /** From when both the time had come and the client was there. */
    private Duration waited(Row row, Entry.Booked booking, Instant started) {
        JsonNode history = requests.see(company.site(row).receptionist(), "/bookings/" + booking.id())
                .required("history");
        Instant ready = history.valueStream().filter(entry -> entry.required("what").asString().equals("CheckedIn"))
                .map(entry -> time(entry, "at")).filter(booking.start()::isBefore).findFirst()
                .orElse(booking.start());
        return Duration.between(ready, started);
    }

    /** Ends and sums up the session, keeps notes, and lets the client say how it was. */
    void finish(Row row) {
        Entry.Booked booking = journal.booked(row).orElseThrow();
        String session = "/sessions/" + booking.id();
        attempt(row, () -> {
            requests.did(row, booking.practitioner(), "POST", session + "/end", Map.of("outcome", "completed"), "end");
            requests.did(row, booking.practitioner(), "PUT", session + "/summary",
                    Map.of("told", "We talked.", "nextSteps", "None."), "summary");
            requests.did(row, booking.practitioner(), "PUT", session + "/notes", NOTES, "notes");
            Optional<Integer> rating = plan.dialogue(row).flatMap(Dialogue::rating);
            rating.ifPresent(given -> requests.didByLink(row, post.surveyLink(row) + "/feedback",
                    Map.of("rating", given), "feedback"));
            journal.write(new Entry.Finished(row.appointment(), rating));
        });
    }

    private void attempt(Row row, Runnable steps) {
        try {
            steps.run();
        } catch (NotDone refused) {
            journal.write(new Entry.Refused(row.appointment(), refused.problem()));
        }
    }

    private static Instant time(JsonNode node, String field) {
        return OffsetDateTime.parse(node.required(field).asString()).toInstant();
    }
}
