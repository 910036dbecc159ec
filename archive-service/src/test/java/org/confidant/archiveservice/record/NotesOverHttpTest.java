package org.confidant.archiveservice.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.confidant.archiveservice.testing.RunningService;
import org.confidant.archiveservice.testing.Served;
import org.confidant.local.api.Answer;
import org.confidant.platform.identity.Role;
import org.junit.jupiter.api.Test;

/** Row 17: notes are a draft for 48 hours, then sealed. */
class NotesOverHttpTest extends RunningService {
    private String path(Served session) {
        return "/sessions/" + session.id() + "/notes";
    }

    private Answer note(Served session, String text, String... headers) {
        return put(session.token(), path(session), "{\"text\": \"" + text + "\"}", headers);
    }

    private List<String> told(Served session, int atLeast) {
        return told().types(session.id(), atLeast).stream().filter(type -> !type.equals("LinkMinted")).toList();
    }

    @Test
    void a_draft_is_replaced_by_the_next_until_it_is_sealed() {
        Served session = session();

        assertThat(get(session.token(), path(session)).status()).isEqualTo(404);
        note(session, "first").expect(200);
        session.end();
        pass(Duration.ofHours(47));
        Answer second = note(session, "second").expect(200);
        Answer draft = get(session.token(), path(session)).expect(200);
        pass(Duration.ofHours(1));

        assertThat(draft.text("text")).isEqualTo("second");
        assertThat(second.text("sealedFrom")).isEqualTo("2026-05-13T10:00:00+08:00");
        assertThat(note(session, "third").problem()).isEqualTo("illegal-record-step");
        assertThat(get(session.token(), path(session)).problem()).isEqualTo("record-sealed");
    }

    @Test
    void the_same_key_writes_once_and_an_old_version_is_refused() {
        Served session = session();

        Answer first = note(session, "first", "Idempotency-Key", "n1").expect(200);
        note(session, "second").expect(200);
        Answer again = note(session, "first", "Idempotency-Key", "n1").expect(200);

        assertThat(again.text("text")).isEqualTo("second");
        assertThat(note(session, "other", "Idempotency-Key", "n1").problem()).isEqualTo("idempotency-key-reused");
        assertThat(note(session, "x", "If-Match", "\"" + first.body().path("version").asInt() + "\"").status())
                .isEqualTo(412);
    }

    @Test
    void notes_are_their_author_s_alone() {
        Served session = session();
        note(session, "mine").expect(200);
        String elsewhere = REALM.token(session.practitioner(), Role.PRACTITIONER, "another-branch");

        assertThat(get(session.token(Role.PRACTITIONER), path(session)).status()).isEqualTo(403);
        assertThat(put(session.token(Role.PRACTITIONER), path(session), "{\"text\":\"x\"}").status()).isEqualTo(403);
        assertThat(get(elsewhere, path(session)).status()).isEqualTo(404);
        assertThat(put(elsewhere, path(session), "{\"text\":\"x\"}").status()).isEqualTo(404);
        assertThat(put(session.token(Role.BRANCH_MANAGER), path(session), "{\"text\":\"x\"}").status())
                .isEqualTo(403);
    }

    @Test
    void bad_bodies_name_the_field() {
        Served session = session();

        assertThat(put(session.token(), path(session), "{}").told()).contains("\"field\":\"text\"");
        assertThat(note(session, "x".repeat(20_001)).status()).isEqualTo(400);
    }

    @Test
    void missing_notes_are_told_once_after_a_day_and_written_ones_once_after_that() {
        Served session = session().end();

        pass(Duration.ofHours(23));
        List<String> early = told(session, 1);
        pass(Duration.ofHours(1));
        pass(Duration.ofMinutes(1));
        List<String> missing = told(session, 2);
        note(session, "late").expect(200);
        note(session, "later").expect(200);
        List<String> written = told(session, 3);
        pass(Duration.ofHours(24));

        assertThat(early).isEmpty();
        assertThat(missing).containsExactly("NotesMissing");
        assertThat(written).containsExactly("NotesMissing", "NotesWritten");
        assertThat(told(session, 3)).containsExactly("NotesMissing", "NotesWritten");
        assertThat(told().of(session.id()).get(1).body()).containsEntry("practitioner", session.practitioner())
                .containsEntry("branch", session.branch());
    }

    @Test
    void notes_in_time_are_told_when_they_are_sealed() {
        Served session = session();
        note(session, "in time").expect(200);

        session.sealed();

        assertThat(told(session, 2)).containsExactly("NotesWritten");
    }

    @Test
    void a_record_without_notes_is_sealed_all_the_same() {
        Served session = session().end();

        pass(Duration.ofHours(24));
        pass(Duration.ofHours(24));

        assertThat(told(session, 2)).containsExactly("NotesMissing");
        assertThat(note(session, "too late").status()).isEqualTo(409);
    }

    @Test
    void a_session_told_of_days_later_still_leaves_time_for_notes() {
        Served session = session();
        CLOCK.moveTo(MONDAY_MORNING.plus(Duration.ofDays(5)));
        tell(session.sender(), 2, "SessionEnded", """
                {"session": "%s", "endedAt": "%s", "outcome": "completed"}""".formatted(session.id(),
                MONDAY_MORNING.plus(Duration.ofMinutes(50)))).expect(204);

        pass(Duration.ofHours(47));

        note(session, "at last").expect(200);
    }
}
