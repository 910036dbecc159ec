package org.confidant.bookingservice.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.confidant.bookingservice.testing.Appointment;
import org.confidant.bookingservice.testing.RunningService;
import org.confidant.platform.identity.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Row 19 over HTTP: who has to do what, and what becomes of it. */
class TasksTest extends RunningService {
    /** A follow-up of the practitioner, due on the 18th. */
    private JsonNode followUp(Appointment one) {
        one.end();
        Appointment.ok(send(one.serving(), "PUT", one.session("/summary"), """
                {"told": "A", "nextSteps": "B", "followUp": {"at": "2026-05-18T10:00:00+08:00", "way": "phone"}}"""));
        eventually(() -> get(one.serving(), "/tasks").response().body().contains("follow-up"));
        return get(one.serving(), "/tasks").body().path("items").path(0);
    }

    @Test
    void the_owner_completes_a_task_once_with_its_outcome() {
        Appointment one = appointment(1).started();
        String path = "/tasks/" + followUp(one).path("id").asString() + "/completion";

        Answer colleague = post(REALM.token("other", Role.PRACTITIONER, one.company().branch()), path,
                "{\"outcome\": \"Called\"}");
        Answer done = post(one.serving(), path, "{\"outcome\": \"Called, all is well\"}");
        Answer twice = post(one.serving(), path, "{\"outcome\": \"Called again\"}");
        Answer told = post(one.serving(), path, "{\"outcome\": \"Called\", \"answer\": \"Thank you\"}");

        assertThat(colleague.status()).isEqualTo(403);
        assertThat(done.text("outcome")).isEqualTo("Called, all is well");
        assertThat(done.text("state")).isEqualTo("Completed");
        assertThat(twice.problem()).isEqualTo("task-already-completed");
        assertThat(told.status()).isEqualTo(400);
        assertThat(get(one.serving(), "/tasks?state=Completed").body().path("items").size()).isEqualTo(1);
        assertThat(get(one.serving(), "/tasks").body().path("items").size()).isZero();
    }

    @Test
    void an_overdue_task_goes_to_the_manager_once() {
        Appointment one = appointment(1).started();
        String boss = one.company().colleague(Role.BRANCH_MANAGER);
        followUp(one);

        CLOCK.moveTo(Instant.parse("2026-05-18T02:00:01Z"));

        eventually(() -> get(one.manager(), "/tasks").response().body().contains("\"escalated\":true"));
        JsonNode task = get(one.manager(), "/tasks").body().path("items").path(0);
        assertThat(task.path("owner").asString()).isEqualTo(boss);
        assertThat(task.path("history").valueStream().map(one2 -> one2.path("what").asString()))
                .containsExactly("Opened", "Escalated");
        assertThat(get(one.serving(), "/tasks").body().path("items").size()).isZero();
    }

    @Test
    void a_task_is_handed_to_a_colleague_of_the_branch_only() {
        Appointment one = appointment(1).started();
        String colleague = one.company().colleague(Role.RECEPTIONIST);
        String path = "/tasks/" + followUp(one).path("id").asString() + "/assignment";

        Answer stranger = post(one.serving(), path, "{\"owner\": \"stranger\"}");
        Answer handed = post(one.serving(), path, "{\"owner\": \"%s\"}".formatted(colleague));

        assertThat(stranger.body().path("fields").toString()).contains("owner");
        assertThat(handed.text("owner")).isEqualTo(colleague);
        assertThat(get(REALM.token(colleague, Role.RECEPTIONIST, one.company().branch()), "/tasks").body()
                .path("items").size()).isEqualTo(1);
        assertThat(post(one.serving(), path, "{\"owner\": \"%s\"}".formatted(colleague)).status()).isEqualTo(403);
    }

    @Test
    void another_branch_sees_no_task_and_due_narrows_the_list() {
        Appointment one = appointment(1).started();
        String id = followUp(one).path("id").asString();
        String elsewhere = REALM.token("boss", Role.BRANCH_MANAGER, "elsewhere");

        assertThat(get(elsewhere, "/tasks").response().body()).doesNotContain(id);
        assertThat(get(elsewhere, "/tasks?branch=" + one.company().branch()).status()).isEqualTo(404);
        assertThat(post(elsewhere, "/tasks/" + id + "/completion", "{\"outcome\": \"x\"}").status()).isEqualTo(404);
        assertThat(get(one.serving(), "/tasks?due=2026-05-17T00:00:00Z").body().path("items").size()).isZero();
        assertThat(get(one.serving(), "/tasks?due=2026-05-18T02:00:00Z").body().path("items").size()).isEqualTo(1);
        assertThat(get(one.serving(), "/tasks?state=Done").body().path("fields").toString()).contains("state");
    }

    @Test
    void a_task_that_falls_to_nobody_yet_gets_its_owner_as_soon_as_there_is_one() {
        Appointment one = appointment(1);
        one.papers(1);
        one.consent(one.link(1, "booking"), "sensitive-data", false);
        eventually(() -> get(one.manager(), "/tasks").response().body().contains("consent-taken-back"));
        boolean ownerless = get(one.manager(), "/tasks").body().path("items").path(0).path("owner").isMissingNode();

        String boss = one.company().colleague(Role.BRANCH_MANAGER);

        CLOCK.advance(Duration.ofSeconds(1));
        assertThat(ownerless).isTrue();
        eventually(() -> get(one.manager(), "/tasks").response().body().contains("\"owner\":\"" + boss));
    }

    @Test
    void of_one_session_every_reason_is_a_task_of_its_own() {
        Appointment one = appointment(1).started();
        CLOCK.moveTo(Instant.parse("2026-05-11T03:21:00Z"));
        eventually(() -> get(one.serving(), "/tasks").response().body().contains("session-not-ended"));

        followUp(one);

        assertThat(get(one.serving(), "/tasks").body().path("items").valueStream()
                .map(task -> task.path("kind").asString())).containsExactlyInAnyOrder("session-not-ended", "follow-up");
    }

    @Test
    void missing_notes_are_a_task_until_they_are_written() {
        Appointment one = appointment(1).started();
        one.end();
        String body = "{\"session\": \"%s\", \"branch\": \"%s\", \"practitioner\": \"%s\"}".formatted(one.id(),
                one.company().branch(), one.practitioner());

        Answer told = tellAs("archive-service", "records", one.id(), 1, "NotesMissing", body);
        tellAs("archive-service", "records", one.id(), 1, "NotesMissing", body);
        JsonNode open = get(one.serving(), "/tasks").body().path("items");
        tellAs("archive-service", "records", one.id(), 2, "NotesWritten", body);

        assertThat(told.status()).isEqualTo(204);
        assertThat(open.size()).isEqualTo(1);
        assertThat(open.path(0).path("kind").asString()).isEqualTo("notes-missing");
        assertThat(get(one.serving(), "/tasks").body().path("items").size()).isZero();
    }
}
