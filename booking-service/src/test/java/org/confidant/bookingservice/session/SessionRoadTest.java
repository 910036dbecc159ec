package org.confidant.bookingservice.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.confidant.bookingservice.testing.Appointment;
import org.confidant.bookingservice.testing.RunningService;
import org.confidant.platform.identity.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Rows 13 to 17 over HTTP: from the first consent to the summary. */
class SessionRoadTest extends RunningService {
    @Autowired
    private MongoDatabase database;

    private static List<String> missing(JsonNode body) {
        return body.path("missing").valueStream().map(one -> one.path("participant").asString("-") + " "
                + one.path("what").asString("")).toList();
    }

    @Test
    void a_session_that_is_not_prepared_is_refused_with_everything_that_is_missing() {
        Appointment couple = appointment(2);
        couple.papers(1);
        couple.checkIn();

        Answer refused = couple.start();

        assertThat(refused.status()).as("%s", refused.body()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("not-ready");
        assertThat(missing(refused.body())).containsExactly("1 countersignature", "2 consent", "2 intake",
                "2 agreement", "2 countersignature", "- readiness");
    }

    @Test
    void a_prepared_session_starts_and_archive_learns_who_may_be_recorded() {
        Appointment couple = appointment(2);
        couple.papers(1);
        couple.papers(2);
        couple.consent(couple.link(2, "booking"), "recording", true);
        couple.practitionerReady();
        couple.checkIn();

        Answer started = couple.start();

        assertThat(started.status()).as("%s", started.body()).isEqualTo(201);
        assertThat(started.text("state")).isEqualTo("InSession");
        assertThat(started.text("startedAt")).isEqualTo("2026-05-11T09:55:00+08:00");
        eventually(() -> !ARCHIVE.of(couple.id(), "SessionStarted").isEmpty());
        JsonNode told = ARCHIVE.of(couple.id(), "SessionStarted").getFirst();
        assertThat(told.path("practitioner").asString()).isEqualTo(couple.practitioner());
        assertThat(told.path("channel").asString()).isEqualTo("phone");
        assertThat(told.path("branch").asString()).isEqualTo(couple.company().branch());
        assertThat(told.path("participants").toString()).contains(couple.clients())
                .contains("\"recording\":true", "\"recording\":false");
    }

    @Test
    void nobody_starts_somebody_elses_session_and_none_before_check_in_or_much_too_early() {
        Appointment one = appointment(1);
        one.papers(1);
        one.practitionerReady();

        Answer before = one.start();
        one.checkIn();
        CLOCK.moveTo(MONDAY_MORNING);
        Answer early = one.start();
        Answer colleague = post(REALM.token("other", Role.PRACTITIONER, one.company().branch()), one.path("/session"),
                "");
        Answer elsewhere = post(REALM.token(one.practitioner(), Role.PRACTITIONER, "elsewhere"), one.path("/session"),
                "");

        assertThat(before.problem()).isEqualTo("illegal-step");
        assertThat(early.problem()).isEqualTo("not-started-yet");
        assertThat(colleague.status()).isEqualTo(403);
        assertThat(elsewhere.status()).isEqualTo(404);
        assertThat(post(one.desk(), one.path("/session"), "").status()).isEqualTo(403);
    }

    @Test
    void a_session_goes_through_stages_and_a_pause_to_its_end_which_frees_its_time() {
        Appointment one = appointment(1).started();
        post(one.serving(), one.session("/stages"), "{\"stage\": \"opening\"}");
        CLOCK.advance(Duration.ofMinutes(10));
        post(one.serving(), one.session("/pause"), "");
        CLOCK.advance(Duration.ofMinutes(5));
        Answer whilePaused = post(one.serving(), one.session("/stages"), "{\"stage\": \"closing\"}");
        post(one.serving(), one.session("/resume"), "");
        CLOCK.advance(Duration.ofMinutes(20));

        Answer ended = one.end();

        assertThat(whilePaused.problem()).isEqualTo("illegal-step");
        assertThat(ended.text("state")).isEqualTo("Completed");
        assertThat(ended.text("endedAt")).isEqualTo("2026-05-11T10:30:00+08:00");
        assertThat(ended.text("delivered")).isEqualTo("PT30M");
        assertThat(ended.body().path("stages").size()).isEqualTo(1);
        eventually(() -> !ARCHIVE.of(one.id(), "SessionEnded").isEmpty());
        assertThat(ARCHIVE.of(one.id(), "SessionEnded").getFirst().path("outcome").asString())
                .isEqualTo("completed");
        Answer next = post(one.desk(), "/bookings", """
                {"branch": "%s", "service": "%s", "start": "2026-05-11T10:45:00+08:00", "mode": "on-site",
                 "topic": "family", "participants": [{"client": "%s"}]}""".formatted(one.company().branch(),
                one.offering(), one.clients().getFirst()));
        assertThat(next.status()).as("%s", next.body()).isEqualTo(201);
    }

    @Test
    void an_interrupted_session_says_through_whom_and_asks_how_it_was_too() {
        Appointment one = appointment(1).started();

        Answer unclear = post(one.serving(), one.session("/end"), "{\"outcome\": \"interrupted\"}");
        Answer ended = post(one.manager(), one.session("/end"), """
                {"outcome": "interrupted", "by": "client"}""");

        assertThat(unclear.status()).isEqualTo(400);
        assertThat(unclear.body().path("fields").toString()).contains("by");
        assertThat(ended.text("state")).isEqualTo("Interrupted");
        assertThat(ended.text("by")).isEqualTo("client");
        eventually(() -> get(one.desk(), "/notices?branch=" + one.company().branch() + "&state=NoAddress")
                .response().body().contains("BookingSurveyOpened"));
    }

    @Test
    void start_and_end_that_arrive_twice_take_effect_once() {
        Appointment one = appointment(1);
        one.papers(1);
        one.practitionerReady();
        one.checkIn();
        String key = Appointment.key();

        Answer first = post(one.serving(), one.path("/session"), "", "Idempotency-Key", key);
        Answer again = post(one.serving(), one.path("/session"), "", "Idempotency-Key", key);
        Answer other = one.start();

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.told()).isEqualTo(first.told());
        assertThat(other.problem()).isEqualTo("illegal-step");
        eventually(() -> !ARCHIVE.of(one.id(), "SessionStarted").isEmpty());
        assertThat(ARCHIVE.of(one.id(), "SessionStarted")).hasSize(1);
    }

    @Test
    void a_manager_puts_times_right_and_the_original_stays() {
        Appointment one = appointment(1).started();
        CLOCK.advance(Duration.ofHours(3));
        one.end();
        String body = """
                {"startedAt": "2026-05-11T10:00:00+08:00", "endedAt": "2026-05-11T10:48:00+08:00", "reason": "Ended late"}""";

        Answer practitioner = post(one.serving(), one.session("/correction"), body);
        Answer corrected = post(one.manager(), one.session("/correction"), body);

        assertThat(practitioner.status()).isEqualTo(403);
        assertThat(corrected.status()).as("%s", corrected.body()).isEqualTo(200);
        assertThat(corrected.text("delivered")).isEqualTo("PT48M");
        assertThat(corrected.body().path("recorded").path("endedAt").asString()).isEqualTo("2026-05-11T12:55:00+08:00");
        eventually(() -> !ARCHIVE.of(one.id(), "SessionCorrected").isEmpty());
        assertThat(post(one.manager(), one.session("/correction"), body.replace("10:48", "09:48")).status())
                .isEqualTo(400);
    }

    @Test
    void a_session_nobody_ended_becomes_its_practitioners_task_once() {
        Appointment one = appointment(1).started();

        CLOCK.moveTo(Instant.parse("2026-05-11T03:21:00Z"));

        eventually(() -> get(one.serving(), "/tasks").response().body().contains("session-not-ended"));
        assertThat(get(one.serving(), "/tasks").body().path("items").size()).isEqualTo(1);
    }

    @Test
    void a_summary_is_kept_its_follow_up_is_a_task_and_the_next_session_sees_it() {
        Appointment one = appointment(1).started();
        one.end();
        String summary = """
                {"told": "You listen to each other.", "nextSteps": "An evening a week.",
                 "followUp": {"at": "2026-05-18T10:00:00+08:00", "way": "phone"}}""";

        Answer kept = send(one.serving(), "PUT", one.session("/summary"), summary);
        Answer mended = send(one.serving(), "PUT", one.session("/summary"), summary.replace("An evening", "Two"));
        Answer otherDay = send(one.serving(), "PUT", one.session("/summary"), summary.replace("05-18", "05-19"));

        assertThat(kept.status()).as("%s", kept.body()).isEqualTo(200);
        assertThat(mended.text("nextSteps")).isEqualTo("Two a week.");
        assertThat(otherDay.problem()).isEqualTo("follow-up-set");
        eventually(() -> get(one.serving(), "/tasks").response().body().contains("follow-up"));
        eventually(() -> ARCHIVE.of(one.id(), "SummaryTold").size() == 2);
        assertThat(ARCHIVE.of(one.id(), "SummaryTold").getLast().path("text").asString()).contains("Two a week.");
        assertThat(database.getCollection("summaries").find(new Document("_id", one.id())).first().toJson())
                .doesNotContain("listen", "a week");
        Answer next = post(one.desk(), "/bookings", """
                {"branch": "%s", "service": "%s", "start": "2026-05-12T10:00:00+08:00", "mode": "on-site",
                 "topic": "family", "participants": [{"client": "%s"}], "practitioner": "%s"}""".formatted(
                one.company().branch(), one.offering(), one.clients().getFirst(), one.practitioner()));
        Answer seen = get(one.serving(), "/bookings/" + next.text("id") + "/preparation");
        assertThat(seen.response().body()).contains("Two a week.", "We argue about money.");
        assertThat(missing(seen.body())).containsExactly("- readiness");
    }

    @Test
    void revisits_are_tasks_at_the_same_wall_clock_time_for_who_consented_to_them() {
        Appointment one = appointment(1).started();
        String link = one.link(1, "booking");
        one.end();
        String summary = """
                {"told": "Well done.", "nextSteps": "None.", "followUp": {"at": "2026-05-18T10:00:00+08:00",
                 "way": "phone", "revisits": {"every": "P1M", "times": 2}}}""";

        Answer unwanted = send(one.serving(), "PUT", one.session("/summary"), summary);
        one.consent(link, "revisits", true);
        Answer tooOften = send(one.serving(), "PUT", one.session("/summary"), summary.replace("P1M", "P6D"));
        Answer kept = send(one.serving(), "PUT", one.session("/summary"), summary);

        assertThat(unwanted.problem()).isEqualTo("revisits-not-wanted");
        assertThat(tooOften.status()).isEqualTo(400);
        assertThat(tooOften.body().path("fields").toString()).contains("followUp.revisits.every", "P7D");
        assertThat(kept.body().path("followUp").path("every").asString()).isEqualTo("P1M");
        eventually(() -> get(one.serving(), "/tasks").body().path("items").size() == 3);
        assertThat(get(one.serving(), "/tasks").body().path("items").valueStream()
                .map(task -> task.path("kind").asString() + " " + task.path("due").asString().substring(0, 16)))
                .containsExactlyInAnyOrder("follow-up 2026-05-18T02:00", "revisit 2026-06-18T02:00",
                        "revisit 2026-07-18T02:00");
    }

    @Test
    void the_desk_sees_whether_things_are_complete_and_no_answers() {
        Appointment one = appointment(1);
        one.papers(1);

        Answer desk = get(one.desk(), one.path("/preparation"));
        Answer manager = get(one.manager(), one.path("/preparation"));
        Answer serving = get(one.serving(), one.path("/preparation"));

        assertThat(desk.response().body()).contains("\"answered\":true").doesNotContain("money", "checklist\":{");
        assertThat(manager.response().body()).contains("The room is private").doesNotContain("money");
        assertThat(serving.response().body()).contains("money");
        assertThat(get(REALM.token("desk", Role.RECEPTIONIST, "elsewhere"), one.path("/preparation")).status())
                .isEqualTo(404);
    }

    @Test
    void a_failed_check_blocks_until_it_is_mended_or_a_manager_accepts_it() {
        Appointment one = appointment(1);
        one.papers(1);
        one.practitionerReady();
        one.checkIn();
        one.check("{\"room\": true, \"devices\": false}");

        Answer blocked = one.start();
        Answer practitioner = post(one.serving(), one.path("/risk-acceptance"), "{\"reason\": \"It will do\"}");
        Answer accepted = post(one.manager(), one.path("/risk-acceptance"), "{\"reason\": \"It will do\"}");
        Answer twice = post(one.manager(), one.path("/risk-acceptance"), "{\"reason\": \"It will do\"}");

        assertThat(missing(blocked.body())).containsExactly("- readiness:devices");
        assertThat(practitioner.status()).isEqualTo(403);
        assertThat(accepted.body().path("complete").asBoolean()).isTrue();
        assertThat(twice.problem()).isEqualTo("nothing-to-accept");
        one.check("{\"room\": false, \"devices\": false}");
        assertThat(missing(one.start().body())).containsExactly("- readiness:room");
        assertThat(one.check("{\"room\": true}").body().path("fields").toString()).contains("results.devices");
    }
}
