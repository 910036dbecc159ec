package org.confidant.archiveservice.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.bson.types.Binary;
import org.confidant.archiveservice.roster.BranchId;
import org.confidant.archiveservice.roster.StaffId;
import org.confidant.platform.problem.Refusal;

/** When messages are taken, notes missed and records sealed, whatever the times. */
class SessionRecordProperties {
    private static final Instant START = Instant.parse("2026-05-11T02:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    static SessionRecord started() {
        return SessionRecord.of(new Session(new BranchId("north"), "chat", "phone", "remote", new StaffId("li"),
                List.of(new Participant(1, new ClientId("c1"), false)), START, START.plusSeconds(3000)), List.of(),
                List.of(new ChatLink("hash", 1)), 1);
    }

    private static SessionRecord ended(long after, long learntAfter) {
        Instant end = START.plusSeconds(after);
        return started().end(Ending.told(end, "completed", end.plusSeconds(learntAfter)), 2);
    }

    private static boolean taken(SessionRecord record, Instant said, Instant now) {
        try {
            record.requireTakesMessage(said, now);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    @Property
    void a_running_session_takes_what_was_said_from_its_start_up_to_now(
            @ForAll @LongRange(min = -100, max = 5000) long said, @ForAll @LongRange(max = 5000) long now) {
        assertThat(taken(started(), START.plusSeconds(said), START.plusSeconds(now)))
                .isEqualTo(said >= 0 && said <= now);
    }

    @Property
    void an_ended_one_takes_what_was_said_within_it_for_a_day_after_its_end_was_known(
            @ForAll @LongRange(max = 4000) long length, @ForAll @LongRange(max = 400_000) long learntAfter,
            @ForAll @LongRange(min = -100, max = 5000) long said, @ForAll @LongRange(max = 200_000) long waited) {
        SessionRecord record = ended(length, learntAfter);
        Instant known = START.plusSeconds(length + learntAfter);

        assertThat(taken(record, START.plusSeconds(said), known.plusSeconds(waited)))
                .isEqualTo(said >= 0 && said <= length && waited < DAY.toSeconds());
        assertThat(record.takesMessages(known.plusSeconds(waited))).isEqualTo(waited < DAY.toSeconds());
    }

    @Property
    void notes_are_expected_for_a_day_and_sealed_after_two_however_late_the_end_is_learnt(
            @ForAll @LongRange(max = 4000) long length, @ForAll @LongRange(max = 400_000) long learntAfter) {
        SessionRecord record = ended(length, learntAfter);
        Instant known = START.plusSeconds(length + learntAfter);

        assertThat(record.notesDue()).contains(known.plus(DAY));
        assertThat(record.sealDue()).contains(known.plus(DAY.multipliedBy(2)));
        assertThat(record.missNotes().notesDue()).isEmpty();
        assertThat(record.write(new Notes(new StaffId("li"), known, new Binary(new byte[0]))).notesDue()).isEmpty();
    }

    @Property
    void every_correction_keeps_the_times_before_it(@ForAll @Size(max = 10) List<@LongRange(max = 1000) Long> shifts) {
        SessionRecord record = ended(3000, 0);
        List<Correction> before = new ArrayList<>();
        long n = 2;
        for (long shift : shifts) {
            before.add(new Correction(record.session().startedAt(), record.ending().map(Ending::at)));
            record = record.correct(START.plusSeconds(shift), Optional.of(START.plusSeconds(3000 + shift)), ++n);
        }

        assertThat(record.corrections()).isEqualTo(before);
        assertThat(record.heard()).isEqualTo(n);
        assertThat(record.sealDue()).isEqualTo(ended(3000, 0).sealDue());
    }

    @Property
    void booking_is_told_of_written_notes_once(@ForAll @Size(max = 8) List<Integer> steps) {
        SessionRecord record = ended(3000, 0);
        long told = 0;
        boolean notes = false;
        for (int step : steps) {
            SessionRecord next = step % 2 == 0 || record.notesTold().missing() || notes
                    ? record.write(new Notes(new StaffId("li"), START, new Binary(new byte[0])))
                    : record.missNotes();
            told += ArchiveNews.notesWritten("s", record, next).size();
            notes |= next.notes().isPresent();
            record = next;
        }
        SessionRecord sealed = record.seal(new Closure(START, 0, Optional.empty()));
        told += ArchiveNews.notesWritten("s", record, sealed).size();

        assertThat(told).isEqualTo(notes ? 1 : 0);
    }
}
