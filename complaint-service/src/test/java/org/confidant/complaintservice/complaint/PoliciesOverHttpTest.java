package org.confidant.complaintservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.bson.Document;
import org.confidant.complaintservice.testing.Office;
import org.confidant.complaintservice.testing.RunningService;
import org.confidant.platform.testing.Together;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** C4: a complaint keeps the version of the time allowed that held when it was filed, unless it is corrected with a reason. */
@TestPropertySource(properties = "spring.config.additional-location=classpath:two-policies.yml")
class PoliciesOverHttpTest extends RunningService {
    private static final String LETTER = "The letter lay there since April.";

    private Answer correct(String token, String complaint, int version, String... headers) {
        return post(token, "/complaints/" + complaint + "/policy",
                "{\"version\": %d, \"reason\": \"%s\"}".formatted(version, LETTER), headers);
    }

    private JsonNode clocks(String token, String complaint) {
        return get(token, "/complaints/" + complaint + "/clocks").expect(200).body();
    }

    private String sorted(Office office) {
        String complaint = office.filed("");
        office.sort("wang", complaint, "minor", "").expect(200);
        return complaint;
    }

    @Test
    void a_correction_moves_all_clocks_and_the_due_time_with_the_same_write() {
        Office office = office();
        String complaint = sorted(office);
        String before = office.show("wang", complaint).text("nextDue");

        Answer corrected = correct(office.token("wang"), complaint, 1).expect(200);

        assertThat(before).isEqualTo("2026-05-11T14:00:00+08:00");
        assertThat(corrected.text("nextDue")).isEqualTo("2026-05-12T17:00:00+08:00");
        assertThat(database.getCollection("complaints").find(new Document("_id", complaint)).first().getDate("nextDue")
                .toInstant()).isEqualTo("2026-05-12T09:00:00Z");
        assertThat(clocks(office.token("wang"), complaint).path("items").valueStream()
                .map(clock -> clock.path("allowed").asString())).containsExactly("PT16H", "PT40H", "PT120H");
    }

    private String firstAnswers(Office office) {
        return get(office.headOffice(), "/figures/complaints?from=2026-05-11&to=2026-05-11&by=branch").items().stream()
                .filter(item -> item.path("branch").asString().equals(office.branch())).findFirst().orElseThrow()
                .at("/clocks/0").toString();
    }

    @Test
    void a_correction_corrects_the_figure_of_clocks_met() {
        Office office = office();
        String complaint = sorted(office);
        pass(Duration.ofHours(5));
        String before = firstAnswers(office);

        correct(office.token("wang"), complaint, 1).expect(200);

        assertThat(before).contains("\"met\":0,\"known\":1");
        assertThat(firstAnswers(office)).contains("\"met\":0,\"known\":0");
    }

    @Test
    void it_is_told_with_the_complaint_and_its_clocks_and_the_reason_to_handlers_alone() {
        Office office = office();
        String complaint = sorted(office);

        Answer corrected = correct(office.token("wang"), complaint, 1).expect(200);
        Answer seen = get(office.headOffice(), "/complaints/" + complaint).expect(200);
        JsonNode clocks = clocks(office.headOffice(), complaint);

        assertThat(corrected.body().at("/inside/history/2").toString()).contains("PolicyCorrected", LETTER,
                "\"policy\":1");
        assertThat(seen.body().path("policy").asInt()).isEqualTo(1);
        assertThat(clocks.path("policy").asInt()).isEqualTo(1);
        assertThat(List.of(seen.body(), clocks))
                .allSatisfy(told -> assertThat(told.path("policyCorrections").toString())
                        .isEqualTo("[{\"at\":\"2026-05-11T10:00:00+08:00\",\"by\":\"" + office.id("wang")
                                + "\",\"from\":2,\"to\":1}]"));
        assertThat(seen.response().body()).doesNotContain("letter");
        assertThat(database.getCollection("complaints").find(new Document("_id", complaint)).first().toJson())
                .doesNotContain("letter").contains("\"policy\": 1, \"filedUnder\": 2");
    }

    @Test
    void the_last_correction_holds_and_a_sorting_chooses_its_row() {
        Office office = office();
        String complaint = sorted(office);
        correct(office.token("wang"), complaint, 1).expect(200);
        correct(office.token("wang"), complaint, 2).expect(200);

        Answer again = correct(office.token("wang"), complaint, 1).expect(200);
        Answer normal = office.sort("wang", complaint, "normal", "\"reason\": \"r\"").expect(200);

        assertThat(again.body().path("policyCorrections").valueStream()
                .map(one -> one.path("from").asInt() + " to " + one.path("to").asInt()))
                .containsExactly("2 to 1", "1 to 2", "2 to 1");
        assertThat(normal.text("nextDue")).isEqualTo("2026-05-11T18:00:00+08:00");
    }

    @Test
    void who_handles_it_corrects_it_and_once_it_is_owned_its_owner_alone() {
        Office office = office();
        String complaint = office.filed("");
        String accusing = office.filed(office.accused("li"));

        assertThat(correct(office.token("zhao"), complaint, 1).status()).isEqualTo(200);
        office.sort("wang", complaint, "minor", "").expect(200);
        assertThat(correct(office.token("zhao"), complaint, 2).expect(403).problem()).isEqualTo("not-allowed");
        assertThat(correct(office.token("sun"), complaint, 2).status()).isEqualTo(404);
        assertThat(correct(office.token("chen"), complaint, 2).status()).isEqualTo(403);
        assertThat(correct(office().token("wang"), complaint, 2).status()).isEqualTo(404);
        assertThat(correct(office.token("wang"), accusing, 1).status()).isEqualTo(404);
        assertThat(correct(office.token("sun"), accusing, 1).status()).isEqualTo(200);
    }

    @Test
    void a_severe_case_is_corrected_by_its_investigator() {
        Office office = office();
        String complaint = office.filed("");
        office.sort("wang", complaint, "severe", "\"owner\": \"" + office.id("sun") + "\"").expect(200);

        assertThat(correct(office.token("wang"), complaint, 1).status()).isEqualTo(404);
        assertThat(correct(office.token("sun"), complaint, 1).expect(200).body().path("policy").asInt()).isEqualTo(1);
    }

    @Test
    void what_is_wrong_is_named_with_the_versions_there_are() {
        Office office = office();
        String complaint = sorted(office);
        String path = "/complaints/" + complaint + "/policy";

        Answer unknown = correct(office.token("wang"), complaint, 3).expect(400);
        Answer empty = post(office.token("wang"), path, "{}").expect(400);

        assertThat(unknown.told()).contains("\"field\":\"version\"").contains("must be one of 1, 2");
        assertThat(empty.told()).contains("\"field\":\"version\"").contains("\"field\":\"reason\"");
        assertThat(post(office.token("wang"), path, "{\"version\": 1, \"reason\": \" \"}").expect(400).told())
                .contains("\"field\":\"reason\"");
        assertThat(correct(office.token("wang"), complaint, 2).expect(409).problem()).isEqualTo("policy-in-force");
    }

    @Test
    void what_is_over_is_corrected_no_more() {
        Office office = office();
        String complaint = sorted(office);
        String path = "/complaints/" + complaint;
        post(office.token("wang"), path + "/answer", "{\"words\": \"w\", \"way\": \"phone\"}").expect(200);
        post(office.token("wang"), path + "/satisfaction", "{\"satisfied\": true}").expect(200);
        String duplicate = office.filed("");
        office.sort("wang", duplicate, "minor", "\"duplicateOf\": \"" + complaint + "\"").expect(200);

        assertThat(List.of(complaint, duplicate)).allSatisfy(
                over -> assertThat(correct(office.token("wang"), over, 1).expect(409).problem())
                        .isEqualTo("illegal-complaint-step"));
    }

    @Test
    void of_two_who_correct_at_once_one_is_told_that_it_holds() {
        Office office = office();
        String complaint = office.filed("");

        List<Answer> answers = Together.all(List.<Callable<Answer>>of(
                () -> correct(office.token("wang"), complaint, 1), () -> correct(office.token("zhao"), complaint, 1)));

        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409);
        assertThat(office.show("wang", complaint).body().path("policyCorrections")).hasSize(1);
    }

    @Test
    void a_correction_and_a_sorting_at_once_both_count() {
        for (int i = 0; i < 5; i++) {
            Office office = office();
            String complaint = sorted(office);

            List<Answer> answers = Together.all(List.<Callable<Answer>>of(
                    () -> correct(office.token("wang"), complaint, 1),
                    () -> office.sort("wang", complaint, "normal", "\"reason\": \"r\"")));

            assertThat(answers).allSatisfy(answer -> answer.expect(200));
            assertThat(office.show("wang", complaint).text("nextDue")).isEqualTo("2026-05-11T18:00:00+08:00");
        }
    }

    @Test
    void the_same_key_corrects_once_and_an_old_version_is_refused() {
        Office office = office();
        String complaint = sorted(office);
        String token = office.token("wang");

        Answer first = correct(token, complaint, 1, "Idempotency-Key", "p", "If-Match", "\"2\"").expect(200);
        Answer again = correct(token, complaint, 1, "Idempotency-Key", "p").expect(200);

        assertThat(again.body().path("version")).isEqualTo(first.body().path("version"));
        assertThat(correct(token, complaint, 2, "If-Match", "\"2\"").status()).isEqualTo(412);
    }

    @Test
    void a_clock_that_was_missed_by_the_wrong_version_is_met_by_the_right_one() {
        Office office = office();
        String complaint = sorted(office);
        pass(Duration.ofHours(5));
        post(office.token("wang"), "/complaints/" + complaint + "/updates", "{\"words\": \"w\", \"way\": \"phone\"}")
                .expect(200);
        String before = clocks(office.token("wang"), complaint).at("/items/0/standing").asString();

        correct(office.token("wang"), complaint, 1).expect(200);

        assertThat(before).isEqualTo("missed");
        assertThat(clocks(office.token("wang"), complaint).at("/items/0/standing").asString()).isEqualTo("met");
    }
}
