package org.confidant.complaintservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.confidant.complaintservice.testing.Office;
import org.confidant.platform.identity.Role;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.testing.Eventually;
import org.confidant.platform.testing.Together;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Row 31: answers, the second person of severe cases, and what clients say to them. */
class AnsweringOverHttpTest extends Talks {
    private String answered(Office office) {
        String complaint = owned(office);
        say(office, "wang", complaint, "answer", "mail").expect(200);
        return complaint;
    }

    private String proposed(Office office) {
        String complaint = severe(office);
        say(office, "sun", complaint, "answer", "mail").expect(200);
        return complaint;
    }

    @Test
    void the_answer_is_told_and_stops_all_clocks() {
        Office office = office();
        String complaint = owned(office);

        Answer answered = say(office, "wang", complaint, "answer", "mail").expect(200);
        JsonNode read = open(link(complaint, 2));

        assertThat(answered.text("state")).isEqualTo("Answered");
        assertThat(answered.body().has("nextDue")).isFalse();
        assertThat(mails(complaint, 2)).containsExactly("complaint-filed", "complaint-answer");
        assertThat(messages(read)).containsExactly("answer: We say answer.");
        assertThat(read.path("asks").asString()).isEqualTo("satisfaction");
        assertThat(get(office.token("wang"), "/complaints/" + complaint + "/clocks").items())
                .allSatisfy(clock -> assertThat(clock.path("standing").asString()).isEqualTo("met"));
    }

    @Test
    void a_suggestion_is_answered_on_the_same_road() {
        Office office = office();
        String complaint = office.filed(client() + ", \"kind\": \"suggestion\"");
        post(office.token("wang"), "/complaints/" + complaint + "/classification",
                "{\"category\": \"premises\", \"kind\": \"suggestion\", \"severity\": \"minor\"}").expect(200);

        assertThat(say(office, "wang", complaint, "answer", "mail").expect(200).text("state")).isEqualTo("Answered");
    }

    @Test
    void of_two_answers_at_once_one_is_told() {
        Office office = office();
        String complaint = owned(office);

        List<Answer> answers = Together.all(List.<Callable<Answer>>of(
                () -> say(office, "wang", complaint, "answer", "mail"),
                () -> say(office, "wang", complaint, "answer", "mail")));

        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409);
        assertThat(mails(complaint, 2)).containsExactly("complaint-filed", "complaint-answer");
    }

    @Test
    void the_answer_to_a_severe_case_waits_for_a_second_person_and_nobody_is_told() {
        Office office = office();
        String complaint = severe(office);

        Answer proposed = say(office, "sun", complaint, "answer", "mail").expect(200);
        JsonNode behindTheLink = open(link(complaint, 1));
        Answer read = get(secondInvestigator(office), "/complaints/" + complaint).expect(200);

        assertThat(proposed.text("state")).isEqualTo("Proposed");
        assertThat(mails(complaint, 1)).containsExactly("complaint-filed");
        assertThat(messages(behindTheLink)).isEmpty();
        assertThat(behindTheLink.path("state").asString()).isEqualTo("in-progress");
        assertThat(read.body().path("inside").path("history").get(2).path("words").asString())
                .isEqualTo("We say answer.");
        assertThat(standings(office.token("sun"), complaint, "solution")).containsExactly("running");
        assertThat(say(office, "sun", complaint, "answer", "mail").problem()).isEqualTo("illegal-complaint-step");
    }

    @Test
    void a_second_person_lets_it_go() {
        Office office = office();
        String complaint = proposed(office);

        Answer self = approve(office.token("sun"), complaint, "{\"approved\": true}");
        Answer approved = approve(secondInvestigator(office), complaint, "{\"approved\": true}").expect(200);

        assertThat(self.expect(403).problem()).isEqualTo("not-allowed");
        assertThat(approved.text("state")).isEqualTo("Answered");
        assertThat(mails(complaint, 2)).containsExactly("complaint-filed", "complaint-answer");
        assertThat(messages(open(link(complaint, 2)))).containsExactly("answer: We say answer.");
        assertThat(approved.body().path("inside").path("history").get(3).path("way").asString()).isEqualTo("mail");
    }

    @Test
    void or_gives_it_back_with_a_reason_and_it_can_be_proposed_again() {
        Office office = office();
        String complaint = proposed(office);

        Answer returned = approve(secondInvestigator(office), complaint,
                "{\"approved\": false, \"reason\": \"too cold\"}").expect(200);
        say(office, "sun", complaint, "answer", "phone").expect(200);
        approve(secondInvestigator(office), complaint, "{\"approved\": true}").expect(200);

        assertThat(returned.text("state")).isEqualTo("Classified");
        assertThat(returned.body().path("inside").path("history").get(3).path("words").asString())
                .isEqualTo("too cold");
        assertThat(mails(complaint, 1)).containsExactly("complaint-filed");
        assertThat(messages(open(link(complaint, 1)))).containsExactly("answer: We say answer.");
    }

    @Test
    void who_has_a_part_in_it_or_no_part_of_the_company_does_not_approve() {
        Office office = office();
        String complaint = office.filed(office.accused("li"));
        office.sort("sun", complaint, "severe", "").expect(200);
        say(office, "sun", complaint, "answer", "phone").expect(200);
        String elsewhere = REALM.token("xu", Role.INVESTIGATOR, office().branch());

        assertThat(approve(office.token("wang"), complaint, "{\"approved\": true}").status()).isEqualTo(404);
        assertThat(approve(office.token("zhao"), complaint, "{\"approved\": true}").status()).isEqualTo(404);
        assertThat(approve(elsewhere, complaint, "{\"approved\": true}").status()).isEqualTo(404);
        assertThat(approve(secondInvestigator(office), complaint, "{\"approved\": true}").status()).isEqualTo(200);
    }

    @Test
    void what_was_not_proposed_is_not_approved() {
        Office office = office();
        String complaint = answered(office);

        assertThat(approve(office.token("zhao"), complaint, "{\"approved\": true}").expect(409).problem())
                .isEqualTo("illegal-complaint-step");
    }

    @Test
    void an_approval_and_a_sorting_at_once_leave_an_answer_that_was_told_once() {
        Office office = office();
        String complaint = proposed(office);

        List<Answer> answers = Together.all(List.<Callable<Answer>>of(
                () -> approve(secondInvestigator(office), complaint, "{\"approved\": true}"),
                () -> office.sort("sun", complaint, "minor",
                        "\"reason\": \"not so bad\", \"owner\": \"" + office.id("wang") + "\"")));

        assertThat(answers.getFirst().status()).isEqualTo(200);
        assertThat(answers.getLast().status()).isIn(200, 409);
        assertThat(get(office.headOffice(), "/complaints/" + complaint).text("state")).isEqualTo("Answered");
        assertThat(mails(complaint, 2)).containsExactly("complaint-filed", "complaint-answer");
    }

    @Test
    void an_approval_and_a_return_at_once_come_to_one_of_them() {
        Office office = office();
        String complaint = proposed(office);
        String another = REALM.token("he-" + office.branch(), Role.INVESTIGATOR, "*");

        List<Answer> answers = Together.all(List.<Callable<Answer>>of(
                () -> approve(secondInvestigator(office), complaint, "{\"approved\": true}"),
                () -> approve(another, complaint, "{\"approved\": false, \"reason\": \"r\"}")));

        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void a_client_who_is_satisfied_closes_it() {
        Office office = office();
        String complaint = answered(office);

        Answer said = satisfaction(link(complaint, 2), YES).expect(200);
        Answer shown = office.show("wang", complaint);

        assertThat(said.text("state")).isEqualTo("closed");
        assertThat(said.body().path("atTheDesk").asBoolean()).isTrue();
        assertThat(shown.text("state")).isEqualTo("Closed");
        assertThat(shown.text("outcome")).isEqualTo("satisfied");
        assertThat(shown.body().path("inside").path("history").get(3).path("by").asString()).isEqualTo("client");
    }

    @Test
    void one_who_is_not_has_it_opened_again_with_fresh_clocks() {
        Office office = office();
        String complaint = answered(office);

        Answer said = satisfaction(link(complaint, 2), NO).expect(200);

        assertThat(said.text("state")).isEqualTo("in-progress");
        assertThat(office.show("wang", complaint).text("state")).isEqualTo("Classified");
        assertThat(office.show("wang", complaint).body().path("inside").path("history").get(3).path("words")
                .asString()).isEqualTo("Still cold.");
        assertThat(standings(office.token("wang"), complaint, "first-answer")).containsExactly("met", "running");
        assertThat(standings(office.token("wang"), complaint, "solution")).containsExactly("met", "running");
    }

    @Test
    void twice_at_most_and_then_head_office_is_told_and_not_who_has_a_part_in_it() {
        Office office = office();
        String complaint = office.filed(client() + ", " + office.accused("li"));
        office.sort("sun", complaint, "minor", "").expect(200);
        for (int time = 0; time < 3; time++) {
            say(office, "sun", complaint, "answer", "mail").expect(200);
            satisfaction(link(complaint, 2 + time), NO).expect(200);
        }

        Answer shown = office.show("sun", complaint).expect(200);
        Eventually.so(() -> noticed(complaint).isPresent());
        Map<String, Object> notice = noticed(complaint).orElseThrow();

        assertThat(shown.text("state")).isEqualTo("Closed");
        assertThat(shown.text("outcome")).isEqualTo("rejected");
        assertThat(history(shown)).containsExactly("Filed", "Classified", "Answered", "Reopened", "Answered",
                "Reopened", "Answered", "Closed");
        assertThat(notice).containsEntry("template", "reopened-twice").containsEntry("branch", office.branch())
                .containsEntry("roles", List.of("head-office")).containsEntry("people", List.of())
                .containsEntry("except", List.of(office.id("chen"), office.id("li"), office.id("wang")));
    }

    private Optional<Map<String, Object>> noticed(String complaint) {
        return staffTold().of(complaint).stream().map(Envelope::body)
                .filter(body -> body.get("template").equals("reopened-twice")).findFirst();
    }

    @Test
    void a_refusal_by_link_tells_a_client_nothing_of_how_it_is_looked_into() {
        Office office = office();
        String complaint = severe(office);
        say(office, "sun", complaint, "answer", "phone").expect(200);

        for (Answer refused : List.of(satisfaction(link(complaint, 1), NO),
                post("", "/links/" + link(complaint, 1) + "/reply", "{\"words\": \"w\"}"))) {
            assertThat(refused.expect(409).told()).doesNotContain("Proposed").doesNotContain("\"state\"");
        }
    }

    @Test
    void the_owner_notes_what_was_said_by_phone() {
        Office office = office();
        String complaint = answered(office);

        assertThat(note(office, "zhao", complaint, YES).status()).isEqualTo(403);
        assertThat(note(office, "sun", complaint, YES).status()).isEqualTo(404);
        assertThat(note(office, "wang", complaint, YES).expect(200).text("outcome")).isEqualTo("satisfied");
    }

    @Test
    void nobody_is_asked_before_the_answer() {
        Office office = office();
        String complaint = owned(office);

        assertThat(satisfaction(link(complaint, 1), YES).expect(409).problem()).isEqualTo("illegal-complaint-step");
        assertThat(note(office, "wang", complaint, NO).status()).isEqualTo(409);
        assertThat(satisfaction(link(complaint, 1), "{\"satisfied\": false}").expect(400).told())
                .contains("\"field\":\"reason\"");
    }

    @Test
    void what_comes_late_is_told_where_to_go() {
        Office office = office();
        String complaint = answered(office);
        satisfaction(link(complaint, 2), YES, "Idempotency-Key", "k").expect(200);

        Answer again = satisfaction(link(complaint, 2), YES, "Idempotency-Key", "k").expect(200);
        Answer late = satisfaction(link(complaint, 2), NO).expect(409);

        assertThat(again.text("state")).isEqualTo("closed");
        assertThat(late.problem()).isEqualTo("illegal-complaint-step");
        assertThat(late.text("detail")).contains("The desk takes down what there is to add.");
    }

    @Test
    void of_client_and_owner_at_once_one_is_taken() {
        Office office = office();
        String complaint = answered(office);
        String link = link(complaint, 2);

        List<Answer> answers = Together.all(List.<Callable<Answer>>of(() -> satisfaction(link, NO),
                () -> satisfaction(link, YES), () -> note(office, "wang", complaint, YES)));

        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409, 409);
        assertThat(history(office.show("wang", complaint))).hasSize(4);
    }

    @Test
    void the_same_key_at_once_gets_the_same_answer() {
        Office office = office();
        String complaint = answered(office);
        String link = link(complaint, 2);
        Callable<Answer> said = () -> satisfaction(link, NO, "Idempotency-Key", "k");

        List<Answer> answers = Together.all(List.of(said, said, said));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(history(office.show("wang", complaint))).containsExactly("Filed", "Classified", "Answered",
                "Reopened");
    }
}
