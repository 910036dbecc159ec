package org.confidant.complaintservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.confidant.complaintservice.testing.Office;
import org.confidant.complaintservice.testing.RunningService;
import org.confidant.platform.identity.Role;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.testing.Together;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row 23: complaints are taken down. */
class FilingOverHttpTest extends RunningService {
    @Test
    void who_files_gets_a_reference_to_read_out() {
        Office office = office();

        Answer filed = office.file("").expect(201);

        assertThat(Reference.typed(filed.text("reference"))).isPresent();
        assertThat(filed.response().headers().firstValue("Location")).contains("/complaints/" + filed.text("id"));
        assertThat(filed.text("filedAt")).isEqualTo("2026-05-11T10:00:00+08:00");
        assertThat(filed.response().body()).doesNotContain("cold");
    }

    @Test
    void a_client_is_told_once_with_the_reference() {
        Office office = office();
        String client = Office.fresh("c");
        String session = office.session(client);
        String fields = "\"client\": \"%s\", \"session\": \"%s\"".formatted(client, session);

        Answer filed = office.file(fields, "Idempotency-Key", "k").expect(201);
        office.file(fields, "Idempotency-Key", "k").expect(201);
        List<Envelope> told = told().of(filed.text("id"), 1);

        assertThat(told).hasSize(1);
        assertThat(told.getFirst().type()).isEqualTo("ComplaintFiled");
        assertThat(told.getFirst().body()).containsEntry("client", client).containsEntry("branch", office.branch())
                .containsEntry("session", session).containsEntry("reference", filed.text("reference"))
                .containsEntry("template", "complaint-filed");
    }

    @Test
    void of_a_session_only_its_participants_complain_as_clients() {
        Office office = office();
        String session = office.session(Office.fresh("c"));

        Answer stranger = office.file("\"client\": \"%s\", \"session\": \"%s\"".formatted(Office.fresh("c"), session));

        assertThat(stranger.expect(422).problem()).isEqualTo("unknown-participant");
        assertThat(stranger.told()).contains("\"field\":\"client\"");
    }

    @Test
    void nobody_is_told_of_a_complaint_by_somebody_who_is_no_client() {
        Office office = office();

        String complaint = office.filed("\"contact\": \"the neighbour\"");
        String another = office.filed("\"client\": \"" + Office.fresh("c") + "\"");

        assertThat(told().of(another, 1)).hasSize(1);
        assertThat(told().of(complaint)).isEmpty();
    }

    @Test
    void the_same_key_files_once_and_takes_no_other_body() {
        Office office = office();

        Answer first = office.file("", "Idempotency-Key", "k").expect(201);
        Answer again = office.file("", "Idempotency-Key", "k").expect(201);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(office.file("\"people\": \"x\"", "Idempotency-Key", "k").problem())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void a_session_gives_branch_service_and_booking_channel() {
        Office office = office();
        String session = office.session(Office.fresh("c"));

        String id = post(office.token("chen"), "/complaints", """
                {"session": "%s", "intake": "email", "matter": "m"}""".formatted(session)).expect(201).text("id");
        Answer shown = office.show("wang", id).expect(200);

        assertThat(shown.text("branch")).isEqualTo(office.branch());
        assertThat(shown.text("service")).isEqualTo("counselling");
        assertThat(shown.text("channel")).isEqualTo("web");
        assertThat(shown.text("intake")).isEqualTo("email");
        assertThat(shown.body().path("inside").path("practitioner").asString()).isEqualTo(office.id("li"));
    }

    @Test
    void a_booking_of_which_no_session_began_is_named_with_the_branch() {
        Office office = office();

        String id = post(office.token("chen"), "/complaints", """
                {"booking": "b-4711", "branch": "%s", "intake": "phone", "matter": "Nobody came."}"""
                .formatted(office.branch())).expect(201).text("id");

        assertThat(office.show("wang", id).expect(200).text("booking")).isEqualTo("b-4711");
        assertThat(post(office.token("chen"), "/complaints", """
                {"booking": "b-4711", "intake": "phone", "matter": "m"}""").expect(400).body().path("fields")
                .toString())
                .contains("branch");
        assertThat(post(office.token("chen"), "/complaints", """
                {"booking": "b", "session": "s", "intake": "phone", "matter": "m"}""").expect(400).body()
                .path("fields").toString()).contains("booking");
    }

    @Test
    void another_branch_s_session_is_as_unknown_as_one_that_never_was() {
        Office office = office();
        String elsewhere = office().session(Office.fresh("c"));

        Answer behindTheWall = post(office.token("chen"), "/complaints", """
                {"session": "%s", "intake": "phone", "matter": "m"}""".formatted(elsewhere));
        Answer unknown = post(office.token("chen"), "/complaints", """
                {"session": "never", "intake": "phone", "matter": "m"}""");

        assertThat(behindTheWall.problem()).isEqualTo("unknown-session");
        assertThat(behindTheWall.told()).isEqualTo(unknown.told());
    }

    @Test
    void a_session_of_one_branch_is_not_filed_under_another() {
        Office office = office();
        Office other = office();
        String both = REALM.sign(REALM.claims("x", List.of(Role.RECEPTIONIST),
                List.of(office.branch(), other.branch())).build());

        assertThat(post(both, "/complaints", """
                {"session": "%s", "branch": "%s", "intake": "phone", "matter": "m"}"""
                .formatted(office.session(Office.fresh("c")), other.branch())).problem()).isEqualTo("unknown-session");
    }

    @Test
    void a_branch_that_is_not_the_caller_s_is_unknown() {
        Office office = office();

        assertThat(post(office.token("chen"), "/complaints", """
                {"branch": "%s", "intake": "phone", "matter": "m"}""".formatted(office().branch())).status())
                .isEqualTo(404);
        assertThat(post(REALM.token("chen", Role.RECEPTIONIST, "nowhere"), "/complaints", """
                {"branch": "nowhere", "intake": "phone", "matter": "m"}""").status()).isEqualTo(404);
    }

    @Test
    void only_people_of_the_branch_and_of_the_company_can_be_accused() {
        Office office = office();
        Office other = office();

        office.file(office.accused("li", "sun")).expect(201);
        Answer stranger = office.file(other.accused("li"));
        Answer nobody = office.file("\"accused\": [\"nobody\"]");

        assertThat(stranger.problem()).isEqualTo("unknown-accused");
        assertThat(stranger.told()).isEqualTo(nobody.told());
    }

    @Test
    void who_has_left_can_still_be_accused() {
        Office office = office();
        tell("staff-service:staff:" + office.id("li"), 2, "PersonKnown", """
                {"person": "%s", "roles": [], "branches": [], "cleared": false, "departed": true}"""
                .formatted(office.id("li"))).expect(204);

        String complaint = office.filed(office.accused("li"));

        assertThat(office.show("wang", complaint).status()).isEqualTo(404);
        assertThat(office.show("zhao", complaint).status()).isEqualTo(200);
    }

    @Test
    void partners_file_as_partners_and_with_a_key() {
        Office office = office();
        String partner = REALM.token("partner-wellness", Role.PARTNER, office.branch());
        String body = "{\"branch\": \"" + office.branch() + "\", \"intake\": \"%s\", \"matter\": \"m\"}";

        post(partner, "/complaints", body.formatted("partner"), "Idempotency-Key", "1").expect(201);

        assertThat(post(partner, "/complaints", body.formatted("partner")).problem())
                .isEqualTo("idempotency-key-missing");
        assertThat(post(partner, "/complaints", body.formatted("phone"), "Idempotency-Key", "2").status())
                .isEqualTo(400);
        assertThat(post(office.token("chen"), "/complaints", body.formatted("partner")).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            matter     | {"branch": "b", "intake": "phone"}
            matter     | {"branch": "b", "intake": "phone", "matter": " "}
            matter     | {"branch": "b", "intake": "phone", "matter": 7}
            intake     | {"branch": "b", "matter": "m"}
            intake     | {"branch": "b", "matter": "m", "intake": "pigeon"}
            kind       | {"branch": "b", "matter": "m", "intake": "phone", "kind": "rant"}
            branch     | {"matter": "m", "intake": "phone"}
            accused[0] | {"branch": "b", "matter": "m", "intake": "phone", "accused": [null]}
            happenedAt | {"branch": "b", "matter": "m", "intake": "phone", "happenedAt": "yesterday"}
            happenedAt | {"branch": "b", "matter": "m", "intake": "phone", "happenedAt": "-999999999-01-01T00:00:00Z"}
            severity   | {"branch": "b", "matter": "m", "intake": "phone", "severity": "minor"}
            contact    | {"branch": "b", "matter": "m", "intake": "phone", "contact": "two\\nlines"}
            """)
    void bad_bodies_name_the_field(String field, String body) {
        Answer answer = post(office().token("chen"), "/complaints", body).expect(400);

        assertThat(answer.told()).contains("\"field\":\"" + field + "\"");
    }

    @Test
    void the_future_and_too_much_of_everything_are_refused() {
        Office office = office();

        assertThat(office.file("\"happenedAt\": \"2026-05-11T10:00:01+08:00\"").told()).contains("happenedAt");
        assertThat(office.file("\"happenedAt\": \"2026-05-11T09:00:00+08:00\"").status()).isEqualTo(201);
        assertThat(office.file("\"people\": \"" + "x".repeat(2001) + "\"").status()).isEqualTo(400);
        assertThat(office.file("\"accused\": [" + "\"li\", ".repeat(20) + "\"li\"]").status()).isEqualTo(400);
    }

    @Test
    void many_at_once_with_one_key_file_one_complaint() {
        Office office = office();

        List<Answer> answers = Together.all(Stream.generate(
                () -> (Callable<Answer>) () -> office.file("", "Idempotency-Key", "k")).limit(8)
                .toList());

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers.stream().map(answer -> answer.text("reference")).distinct()).hasSize(1);
    }
}
