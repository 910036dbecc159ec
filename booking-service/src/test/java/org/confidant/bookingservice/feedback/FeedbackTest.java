package org.confidant.bookingservice.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import org.bson.Document;
import org.confidant.bookingservice.testing.Appointment;
import org.confidant.bookingservice.testing.RunningService;
import org.confidant.platform.identity.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Row 18 over HTTP: the client's own judgement, once, and what becomes of it. */
class FeedbackTest extends RunningService {
    @Autowired
    private MongoDatabase database;

    private Answer say(String token, int rating, String text) {
        return post("", "/links/" + token + "/feedback", """
                {"rating": %d, "text": "%s"}""".formatted(rating, text));
    }

    @Test
    void each_participant_answers_once_and_a_repetition_is_the_same_answer() {
        Appointment couple = appointment(2).started();
        couple.end();
        String first = couple.link(1, "survey");

        Answer said = say(first, 5, "It helped");
        Answer again = say(first, 5, "It helped");
        Answer other = say(first, 1, "It did not");
        Answer partner = say(couple.link(2, "survey"), 2, "Cold room");

        assertThat(said.body().path("survey").path("rating").asInt()).as("%s", said.body()).isEqualTo(5);
        assertThat(again.status()).isEqualTo(200);
        assertThat(other.problem()).isEqualTo("feedback-already-given");
        assertThat(partner.status()).isEqualTo(200);
        assertThat(database.getCollection("feedback").find(new Document("booking", couple.id())))
                .hasSize(2).allSatisfy(kept -> assertThat(kept.toJson()).doesNotContain("helped", "Cold"));
    }

    @Test
    void a_survey_is_open_for_fourteen_days() {
        Appointment one = appointment(1).started();
        one.end();
        String token = one.link(1, "survey");
        CLOCK.advance(Duration.ofDays(14));

        assertThat(say(token, 5, "Late").status()).isEqualTo(404);
    }

    @Test
    void a_bad_rating_is_refused_by_field() {
        Appointment one = appointment(1).started();
        one.end();

        Answer refused = say(one.link(1, "survey"), 6, "Great");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("fields").toString()).contains("rating");
    }

    @Test
    void a_low_rating_is_the_managers_task_and_its_result_reaches_the_client() {
        Appointment one = appointment(1).started();
        one.company().colleague(Role.BRANCH_MANAGER);
        one.end();
        String token = one.link(1, "survey");
        say(token, 2, "Too loud next door");
        eventually(() -> get(one.manager(), "/tasks").response().body().contains("low-rating"));
        JsonNode task = get(one.manager(), "/tasks").body().path("items").path(0);
        String path = "/tasks/" + task.path("id").asString();

        Answer toThemselves = post(one.manager(), path + "/assignment",
                "{\"owner\": \"%s\"}".formatted(one.practitioner()));
        Answer unanswered = post(one.manager(), path + "/completion", "{\"outcome\": \"Spoke to neighbours\"}");
        Answer done = post(one.manager(), path + "/completion", """
                {"outcome": "Spoke to the neighbours", "answer": "We are sorry; it will be quiet."}""");

        assertThat(task.path("words").asString()).isEqualTo("Too loud next door");
        assertThat(get(one.serving(), "/tasks").response().body()).doesNotContain("low-rating");
        assertThat(toThemselves.status()).isEqualTo(400);
        assertThat(unanswered.body().path("fields").toString()).contains("answer");
        assertThat(done.status()).as("%s", done.body()).isEqualTo(200);
        eventually(() -> get("", "/links/" + token).body().path("survey").path("answer").asString("")
                .equals("We are sorry; it will be quiet."));
        eventually(() -> get(one.desk(), "/notices?branch=" + one.company().branch() + "&state=NoAddress").response()
                .body().contains("BookingFeedbackAnswered"));
    }

    @Test
    void kind_words_are_somebodys_task_and_a_good_rating_alone_is_nobodys() {
        Appointment couple = appointment(2).started();
        couple.company().colleague(Role.BRANCH_MANAGER);
        couple.end();

        say(couple.link(1, "survey"), 5, "More tea please");
        post("", "/links/" + couple.link(2, "survey") + "/feedback", "{\"rating\": 5}");

        eventually(() -> get(couple.manager(), "/tasks").response().body().contains("suggestion"));
        assertThat(get(couple.manager(), "/tasks").body().path("items").size()).isEqualTo(1);
    }

    @Test
    void figures_count_answers_on_the_day_of_the_session() {
        Appointment couple = appointment(2).started();
        CLOCK.advance(Duration.ofMinutes(50));
        couple.end();
        CLOCK.advance(Duration.ofDays(2));
        say(couple.link(1, "survey"), 4, "Good");
        String period = "?from=2026-05-11&to=2026-05-11&by=branch";

        JsonNode satisfaction = of(couple, "/figures/satisfaction" + period);
        JsonNode sessions = of(couple, "/figures/sessions" + period);
        JsonNode waits = of(couple, "/figures/waits" + period);

        assertThat(satisfaction.path("satisfied").asInt()).isEqualTo(1);
        assertThat(satisfaction.path("answers").asInt()).isEqualTo(1);
        assertThat(satisfaction.path("asked").asInt()).isEqualTo(2);
        assertThat(sessions.path("completed").asInt()).isEqualTo(1);
        assertThat(sessions.path("deliveredMinutes").asInt()).isEqualTo(50);
        assertThat(waits.path("start").path("count").asInt()).isEqualTo(1);
        assertThat(waits.path("start").path("minutes").asDouble(1)).isZero();
        assertThat(get(couple.headOffice(), "/figures/satisfaction" + period).body().path("provisional").asBoolean())
                .isTrue();
        CLOCK.advance(Duration.ofDays(20));
        assertThat(get(couple.headOffice(), "/figures/satisfaction" + period).body().path("provisional")
                .asBoolean(true)).isFalse();
        assertThat(get(couple.serving(), "/figures/satisfaction" + period).status()).isEqualTo(403);
    }

    private JsonNode of(Appointment one, String path) {
        return get(one.headOffice(), path).body().path("items").valueStream()
                .filter(item -> item.path("branch").asString().equals(one.company().branch())).findFirst()
                .orElseThrow();
    }
}
