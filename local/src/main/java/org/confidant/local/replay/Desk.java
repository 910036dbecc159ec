package org.confidant.local.replay;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.confidant.local.api.Answer;

/** Serves one row after the other; what was decided for a row stands in the journal before it is asked for. */
final class Desk {
    /** Another start may do: somebody was faster, or the clock was. */
    private static final Set<String> TRY_ANOTHER_START = Set.of("time-taken", "time-in-the-past");
    private static final int ATTEMPTS = 5;
    private static final String NO_FREE_TIME = "no-free-time";

    private final Api api;
    private final HeldClock clock;
    private final Journal journal;
    private final Commitments commitments;
    private final Map<String, String> clients = new ConcurrentHashMap<>();
    private final Plan plan;

    Desk(Api api, HeldClock clock, Journal journal, Plan plan) {
        this.api = api;
        this.clock = clock;
        this.journal = journal;
        this.plan = plan;
        this.commitments = Commitments.of(plan.rows(), journal);
    }

    /** Files the row's person, or finds them again; nothing if that is refused. */
    Optional<String> client(Row row) {
        String somebody = row.neighbourhood() + " " + plan.profile(row).phone();
        Optional<String> known = Optional.ofNullable(clients.get(somebody));
        if (known.isPresent()) {
            return known;
        }
        Answer answer = clock.during(() -> api.file(row));
        if (!answer.done()) {
            journal.write(new Entry.Refused(row.appointment(), answer.problem()));
            return Optional.empty();
        }
        clients.put(somebody, answer.body().required("id").asString());
        return Optional.ofNullable(clients.get(somebody));
    }

    /** Books for the first free time of the day. */
    void bookAhead(Row row) {
        book(row, row.throughPartner() ? Channel.PARTNER : Channel.PHONE);
    }

    /** Whoever comes on the day itself and has nothing else to do then walks in; the others book the next free time. */
    void bookToday(Row row) {
        book(row, row.noShow() || commitments.clash(row, clock.now()) ? Channel.PHONE : Channel.WALK_IN);
    }

    private void book(Row row, Channel channel) {
        Optional<String> client = channel == Channel.PARTNER ? Optional.of("") : client(row);
        for (int tried = 0; client.isPresent() && tried < ATTEMPTS; tried++) {
            Optional<Entry.Asked> asked = journal.open(row).or(() -> decide(row, channel, client.get()));
            if (asked.isEmpty()) {
                journal.write(new Entry.Refused(row.appointment(), NO_FREE_TIME));
                return;
            }
            Answer answer = clock.during(() -> api.book(row, asked.get(), client.get()));
            if (answer.done()) {
                keep(row, asked.get().channel(), answer);
                return;
            }
            journal.write(new Entry.Refused(row.appointment(), answer.problem()));
            if (!TRY_ANOTHER_START.contains(answer.problem())) {
                return;
            }
        }
    }

    /** Whoever could not walk in is given the next free time. */
    private Optional<Entry.Asked> decide(Row row, Channel wanted, String client) {
        Channel channel = wanted == Channel.WALK_IN && journal.refused(row).isPresent() ? Channel.PHONE : wanted;
        Optional<String> start = channel == Channel.WALK_IN
                ? Optional.empty()
                : clock.during(() -> api.firstFree(row, channel, client,
                        time -> !commitments.clash(row, time.toInstant())));
        if (start.isEmpty() && channel != Channel.WALK_IN) {
            return Optional.empty();
        }
        Entry.Asked asked = new Entry.Asked(row.appointment(), journal.attempts(row) + 1, channel, start);
        journal.write(asked);
        return Optional.of(asked);
    }

    private void keep(Row row, Channel channel, Answer answer) {
        Entry.Booked booked = new Entry.Booked(row.appointment(), channel, answer.body().required("id").asString(),
                instant(answer, "start"), instant(answer, "end"),
                answer.body().required("practitioner").asString());
        journal.write(booked);
        commitments.add(row, booked);
    }

    /** Whoever came checks in; whoever did not is a no-show. */
    void attend(Row row) {
        Entry.Booked booking = journal.booked(row).orElseThrow();
        Answer answer = clock.during(() -> api.attend(row, booking));
        journal.write(answer.done()
                ? new Entry.Attended(row.appointment(), row.noShow())
                : new Entry.Refused(row.appointment(), answer.problem()));
    }

    private static Instant instant(Answer answer, String field) {
        return OffsetDateTime.parse(answer.body().required(field).asString()).toInstant();
    }
}
