package org.confidant.bookingservice.papers;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.confidant.bookingservice.testing.Appointment;
import org.confidant.bookingservice.testing.RunningService;
import org.confidant.platform.identity.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Row 13 over HTTP: each for themselves, by link or on paper; in force until renewal or until it is taken back. */
class PapersRoadTest extends RunningService {
    @Autowired
    private MongoDatabase database;

    @Test
    void answers_are_refused_before_the_consent_to_keep_them() {
        Appointment one = appointment(1);
        String token = one.link(1, "booking");
        String intake = """
                {"text": "%s", "answers": {"situation": "We argue."}, "name": "Li Na"}"""
                .formatted(one.questionnaire());

        Answer before = post("", "/links/" + token + "/intake", intake);
        one.consent(token, "sensitive-data", true);
        Answer after = post("", "/links/" + token + "/intake", intake);

        assertThat(before.problem()).isEqualTo("consent-missing");
        assertThat(after.body().path("papers").path("answered").asBoolean()).as("%s", after.body()).isTrue();
        assertThat(post("", "/links/" + token + "/intake", intake.replace("situation", "other")).body().path("fields")
                .toString()).contains("answers.situation", "answers.other");
    }

    @Test
    void a_link_shows_the_texts_in_force_with_their_hash_and_a_signature_keeps_it() {
        Appointment one = appointment(1);
        String token = one.link(1, "booking");

        Answer shown = get("", "/links/" + token);
        Answer signed = post("", "/links/" + token + "/signature", """
                {"text": "%s", "name": "Li Na"}""".formatted(one.agreement()));

        assertThat(shown.body().path("papers").path("agreement").path("body").asString())
                .isEqualTo("What is said stays here.");
        assertThat(signed.body().path("papers").path("signed").asBoolean()).isTrue();
        Document kept = database.getCollection("papers").find(new Document("client", one.clients().getFirst())).first();
        assertThat(kept.getString("sha256"))
                .isEqualTo(shown.body().path("papers").path("agreement").path("sha256").asString());
        assertThat(kept.toJson()).doesNotContain("Li Na");
        assertThat(post("", "/links/" + token + "/signature", """
                {"text": "%s", "name": "Li Na"}""".formatted(one.notice())).problem()).isEqualTo("text-not-in-force");
    }

    @Test
    void each_participant_signs_for_themselves() {
        Appointment couple = appointment(2);
        couple.papers(1);

        Answer other = get("", "/links/" + couple.link(2, "booking"));

        assertThat(other.body().path("papers").path("signed").asBoolean(true)).isFalse();
        assertThat(other.body().path("papers").path("consents").path("sensitive-data").asBoolean(true)).isFalse();
    }

    @Test
    void a_consent_taken_back_ends_at_once_and_becomes_a_managers_task() {
        Appointment one = appointment(1);
        one.company().colleague(Role.BRANCH_MANAGER);
        one.papers(1);
        String token = one.link(1, "booking");

        Answer back = one.consent(token, "sensitive-data", false);
        Answer again = post("", "/links/" + token + "/consents", """
                {"purpose": "sensitive-data", "given": false, "name": "Li Na"}""");

        assertThat(back.body().path("papers").path("consents").path("sensitive-data").asBoolean(true)).isFalse();
        assertThat(again.problem()).isEqualTo("not-consented");
        one.practitionerReady();
        one.checkIn();
        assertThat(one.start().response().body()).contains("\"what\":\"consent\"");
        eventually(() -> get(one.manager(), "/tasks").response().body().contains("consent-taken-back"));
    }

    @Test
    void everything_stays_in_force_for_the_next_session_until_a_version_asks_for_renewal() {
        Appointment one = appointment(1);
        one.papers(1);
        String next = post(one.desk(), "/bookings", """
                {"branch": "%s", "service": "%s", "start": "2026-05-12T10:00:00+08:00", "mode": "on-site",
                 "topic": "family", "participants": [{"client": "%s"}]}""".formatted(one.company().branch(),
                one.offering(), one.clients().getFirst())).text("id");
        Appointment.publish(this, one.company(), one.offering(), "agreement", "Nearly the same", "");
        Answer unchanged = get(one.desk(), "/bookings/" + next + "/preparation");
        Appointment.publish(this, one.company(), one.offering(), "agreement", "Something else", "", true);
        Answer renewed = get(one.desk(), "/bookings/" + next + "/preparation");

        assertThat(unchanged.body().path("participants").path(0).path("signed").asBoolean()).isTrue();
        assertThat(renewed.body().path("participants").path(0).path("signed").asBoolean(true)).isFalse();
        assertThat(renewed.body().path("participants").path(0).path("answered").asBoolean()).isTrue();
    }

    @Test
    void on_paper_a_receptionist_takes_it_down_before_a_colleague() {
        Appointment one = appointment(1);
        String witness = one.company().colleague(Role.RECEPTIONIST);
        String body = """
                {"participant": 1, "name": "Zhang Wei", "witness": "%s", "agreement": {"text": "%s"}}""";

        Answer taken = post(one.desk(), one.path("/papers"), body.formatted(witness, one.agreement()));
        Answer nobody = post(one.desk(), one.path("/papers"), body.formatted("nobody", one.agreement()));
        Answer nothing = post(one.desk(), one.path("/papers"), """
                {"participant": 1, "name": "Zhang Wei", "witness": "%s"}""".formatted(witness));

        assertThat(taken.body().path("participants").path(0).path("signed").asBoolean()).as("%s", taken.body())
                .isTrue();
        assertThat(nobody.body().path("fields").toString()).contains("witness");
        assertThat(nothing.status()).isEqualTo(400);
        assertThat(post(one.serving(), one.path("/papers"), body.formatted(witness, one.agreement())).status())
                .isEqualTo(403);
    }

    @Test
    void a_survey_link_signs_nothing_and_a_forged_one_opens_nothing() {
        Appointment one = appointment(1).started();
        one.end();
        String survey = one.link(1, "survey");

        Answer signature = post("", "/links/" + survey + "/signature", """
                {"text": "%s", "name": "Li Na"}""".formatted(one.agreement()));
        Answer forged = post("", "/links/b00000000000000000000000000/signature", """
                {"text": "%s", "name": "Li Na"}""".formatted(one.agreement()));

        assertThat(signature.status()).isEqualTo(404);
        assertThat(signature.told().replace(survey, "")).isEqualTo(forged.told().replace(
                "b00000000000000000000000000", ""));
    }

    @Test
    void intake_answers_and_names_are_never_stored_readable() {
        Appointment one = appointment(1);
        one.papers(1);

        assertThat(database.getCollection("papers").find(new Document("client", one.clients().getFirst())))
                .hasSize(3).allSatisfy(kept -> assertThat(kept.toJson()).doesNotContain("money", "Li Na"));
    }
}
