package org.confidant.complaintservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.bson.Document;
import org.bson.types.Binary;
import org.confidant.complaintservice.testing.Investigated;
import org.confidant.complaintservice.testing.Office;
import org.confidant.platform.testing.Eventually;
import org.confidant.platform.testing.Together;
import org.junit.jupiter.api.Test;

/** Row 31: who complained takes it back. */
class WithdrawingOverHttpTest extends Talks {
    private Answer takeBack(String link, String... headers) {
        return post("", "/links/" + link + "/withdrawal", "{\"reason\": \"We talked it over.\"}", headers);
    }

    private Answer withdraw(Office office, String name, String complaint, String... headers) {
        return post(office.token(name), "/complaints/" + complaint + "/withdrawal",
                "{\"reason\": \"He wants nothing more.\", \"way\": \"phone\"}", headers);
    }

    private String duplicate(Office office, String original) {
        String complaint = office.filed(client());
        office.sort("wang", complaint, "minor", "\"duplicateOf\": \"" + original + "\"").expect(200);
        return complaint;
    }

    private void spread() {
        Eventually.so(() -> {
            answerDuplicates();
            return database.getCollection("complaints").countDocuments(
                    new Document("spread", new Document("$exists", true))) == 0;
        });
    }

    @Test
    void a_client_takes_it_back_by_their_link_and_is_mailed_that_it_is_over() {
        Office office = office();
        String complaint = owned(office);

        Answer taken = takeBack(link(complaint, 1)).expect(200);
        Answer shown = office.show("wang", complaint).expect(200);

        assertThat(taken.text("state")).isEqualTo("closed");
        assertThat(taken.text("asks")).isEqualTo("nothing");
        assertThat(taken.body().path("atTheDesk").asBoolean()).isTrue();
        assertThat(shown.text("state")).isEqualTo("Closed");
        assertThat(shown.text("outcome")).isEqualTo("withdrawn");
        assertThat(shown.body().has("nextDue")).isFalse();
        assertThat(shown.body().at("/inside/history/2").toString()).contains("Closed", "client", "We talked it over.");
        assertThat(mails(complaint, 2)).containsExactly("complaint-filed", "complaint-closed");
        assertThat(standings(office.token("wang"), complaint, "first-answer")).containsExactly("dropped");
        assertThat(open(link(complaint, 2)).path("state").asString()).isEqualTo("closed");
    }

    @Test
    void no_reason_is_asked_of_a_client() {
        Office office = office();
        String complaint = owned(office);

        assertThat(post("", "/links/" + link(complaint, 1) + "/withdrawal", "{}").expect(200).text("state"))
                .isEqualTo("closed");
    }

    @Test
    void what_nobody_has_sorted_is_taken_back_too_and_sorted_later_for_the_figures() {
        Office office = office();
        String complaint = office.filed(client());

        takeBack(link(complaint, 1)).expect(200);
        Answer shown = office.show("wang", complaint).expect(200);
        Answer sorted = office.sort("wang", complaint, "minor", "").expect(200);

        assertThat(shown.text("outcome")).isEqualTo("withdrawn");
        assertThat(shown.body().has("category")).isFalse();
        assertThat(sorted.text("state")).isEqualTo("Closed");
        assertThat(sorted.text("outcome")).isEqualTo("withdrawn");
        assertThat(sorted.text("category")).isEqualTo("premises");
    }

    @Test
    void its_owner_notes_it_with_a_reason_and_the_client_hears_that_it_is_over() {
        Office office = office();
        String complaint = owned(office);

        assertThat(withdraw(office, "zhao", complaint).expect(403).problem()).isEqualTo("not-allowed");
        assertThat(withdraw(office, "sun", complaint).status()).isEqualTo(404);
        assertThat(withdraw(office(), "wang", complaint).status()).isEqualTo(404);
        Answer noted = withdraw(office, "wang", complaint).expect(200);

        assertThat(noted.text("outcome")).isEqualTo("withdrawn");
        assertThat(noted.body().at("/inside/history/2").toString()).contains("He wants nothing more.", "phone",
                office.id("wang"));
        assertThat(mails(complaint, 2)).containsExactly("complaint-filed", "complaint-closed");
        assertThat(new String(database.getCollection("complaints").find(new Document("_id", complaint)).first()
                .getList("history", Document.class).getLast().get("words", Binary.class).getData(),
                StandardCharsets.UTF_8)).isNotEmpty().doesNotContain("nothing more");
    }

    @Test
    void a_severe_case_and_danger_do_not_vanish_by_a_link() {
        Office office = office();
        String severe = severe(office);
        String danger = office.filed(client() + ", \"danger\": \"client\"");
        office.sort("sun", danger, "minor", "\"reason\": \"r\", \"owner\": \"" + office.id("wang") + "\"").expect(200);

        assertThat(List.of(severe, danger)).allSatisfy(complaint -> {
            assertThat(takeBack(link(complaint, 1)).expect(422).problem()).isEqualTo("taken-back-in-person");
            assertThat(open(link(complaint, 1)).path("state").asString()).isEqualTo("in-progress");
        });
        assertThat(withdraw(office, "wang", severe).status()).isEqualTo(404);
        assertThat(withdraw(office, "sun", severe).expect(200).text("outcome")).isEqualTo("withdrawn");
        assertThat(withdraw(office, "wang", danger).expect(200).text("outcome")).isEqualTo("withdrawn");
        assertThat(get(office.headOffice(), "/complaints/" + danger).expect(200).text("danger")).isEqualTo("client");
    }

    @Test
    void it_is_taken_back_while_a_second_person_decides_and_after_the_answer() {
        Office office = office();
        String proposed = severe(office);
        say(office, "sun", proposed, "answer", "mail").expect(200);
        String answered = owned(office);
        say(office, "wang", answered, "answer", "mail").expect(200);

        withdraw(office, "sun", proposed).expect(200);
        takeBack(link(answered, 2)).expect(200);

        assertThat(approve(secondInvestigator(office), proposed, "{\"approved\": true}").expect(409).problem())
                .isEqualTo("illegal-complaint-step");
        assertThat(messages(open(link(answered, 3)))).containsExactly("answer: We say answer.");
        assertThat(satisfaction(link(answered, 2), NO).status()).isEqualTo(409);
    }

    @Test
    void once_it_is_over_nobody_takes_it_back() {
        Office office = office();
        String complaint = owned(office);
        String link = link(complaint, 1);
        takeBack(link, "Idempotency-Key", "w").expect(200);

        Answer again = takeBack(link, "Idempotency-Key", "w").expect(200);
        Answer late = takeBack(link).expect(409);

        assertThat(again.text("state")).isEqualTo("closed");
        assertThat(late.problem()).isEqualTo("illegal-complaint-step");
        assertThat(late.text("detail")).contains("The desk takes down what there is to add.");
        assertThat(withdraw(office, "wang", complaint).status()).isEqualTo(409);
        assertThat(takeBack("c00000000000000000000000000").status()).isEqualTo(404);
        assertThat(mails(complaint, 2)).hasSize(2);
    }

    @Test
    void what_is_wrong_is_named() {
        Office office = office();
        String complaint = owned(office);

        assertThat(post(office.token("wang"), "/complaints/" + complaint + "/withdrawal", "{}").expect(400).told())
                .contains("\"field\":\"reason\"").contains("\"field\":\"way\"");
        assertThat(post("", "/links/" + link(complaint, 1) + "/withdrawal", "{\"reason\": \"\"}").expect(400).told())
                .contains("\"field\":\"reason\"");
        assertThat(post(office.token("wang"), "/complaints/" + complaint + "/withdrawal",
                "{\"reason\": \"r\", \"way\": \"phone\"}", "If-Match", "\"1\"").status()).isEqualTo(412);
    }

    @Test
    void it_ends_what_a_group_may_read_and_leaves_measures_as_they_are() {
        Investigated one = Investigated.in(this, REALM, office(), office());
        one.form("", one.others("qian")).expect(200);
        post(one.office().token("sun"), one.path("/measures"),
                "{\"kind\": \"talk\", \"person\": \"" + one.office().id("li") + "\", \"reason\": \"r\"}").expect(201);

        withdraw(one.office(), "sun", one.id()).expect(200);

        assertThat(archiveTold().of(one.id(), 2).getLast().body()).containsEntry("members", List.of());
        assertThat(one.show(one.elsewhere().token("qian")).expect(403).problem()).isEqualTo("not-allowed");
        assertThat(get(one.office().token("sun"), one.path("/measures")).items().getFirst().path("state").asString())
                .isEqualTo("Ordered");
    }

    @Test
    void what_repeats_it_is_looked_into_by_itself_and_answered() {
        Office office = office();
        String original = owned(office);
        String duplicate = duplicate(office, original);
        spread();

        takeBack(link(original, 1)).expect(200);
        spread();
        Answer released = office.show("wang", duplicate);
        say(office, "wang", duplicate, "answer", "mail").expect(200);

        assertThat(released.text("state")).isEqualTo("Classified");
        assertThat(released.body().has("nextDue")).isTrue();
        assertThat(history(released)).containsExactly("Filed", "Followed", "Released");
        assertThat(messages(open(link(duplicate, 2)))).containsExactly("answer: We say answer.");
    }

    @Test
    void unless_its_client_was_told_an_answer() {
        Office office = office();
        String original = owned(office);
        String duplicate = duplicate(office, original);
        say(office, "wang", original, "answer", "mail").expect(200);
        spread();
        satisfaction(link(original, 2), NO).expect(200);

        takeBack(link(original, 2)).expect(200);
        spread();

        assertThat(office.show("wang", duplicate).text("state")).isEqualTo("Duplicate");
        assertThat(open(link(duplicate, 2)).path("state").asString()).isEqualTo("answered");
    }

    @Test
    void a_duplicate_is_taken_back_by_its_own_client_and_hears_no_more() {
        Office office = office();
        String original = owned(office);
        String duplicate = duplicate(office, original);

        takeBack(link(duplicate, 1)).expect(200);
        say(office, "wang", original, "answer", "mail").expect(200);
        spread();

        assertThat(mails(duplicate, 2)).containsExactly("complaint-filed", "complaint-closed");
        assertThat(office.show("wang", original).text("state")).isEqualTo("Answered");
    }

    @Test
    void nothing_follows_what_was_taken_back() {
        Office office = office();
        String original = owned(office);
        takeBack(link(original, 1)).expect(200);

        assertThat(office.sort("wang", office.filed(""), "minor", "\"duplicateOf\": \"" + original + "\"")
                .expect(422).problem()).isEqualTo("not-an-original");
    }

    @Test
    void who_follows_it_at_that_very_moment_is_released() {
        for (int i = 0; i < 5; i++) {
            Office office = office();
            String original = owned(office);
            String link = link(original, 1);
            String duplicate = office.filed(client());

            List<Answer> answers = Together.all(List.<Callable<Answer>>of(() -> takeBack(link),
                    () -> office.sort("wang", duplicate, "minor", "\"duplicateOf\": \"" + original + "\"")));
            spread();

            assertThat(answers.getFirst().status()).isEqualTo(200);
            assertThat(answers.getLast().status()).isIn(200, 422);
            assertThat(office.show("wang", duplicate).text("state")).isIn("Received", "Classified");
        }
    }

    @Test
    void of_an_answer_and_a_withdrawal_at_once_both_may_come_but_it_ends_taken_back() {
        for (int i = 0; i < 5; i++) {
            Office office = office();
            String complaint = owned(office);
            String link = link(complaint, 1);

            List<Answer> answers = Together.all(List.<Callable<Answer>>of(() -> takeBack(link),
                    () -> say(office, "wang", complaint, "answer", "phone"),
                    () -> withdraw(office, "wang", complaint)));

            assertThat(List.of(answers.getFirst().status(), answers.getLast().status()))
                    .containsExactlyInAnyOrder(200, 409);
            assertThat(answers.get(1).status()).isIn(200, 409);
            assertThat(office.show("wang", complaint).text("outcome")).isEqualTo("withdrawn");
            assertThat(mails(complaint, 2)).containsExactly("complaint-filed", "complaint-closed");
        }
    }

    @Test
    void silence_closes_nothing_that_was_taken_back() {
        Office office = office();
        String complaint = owned(office);
        say(office, "wang", complaint, "answer", "mail").expect(200);
        takeBack(link(complaint, 2)).expect(200);

        pass(Duration.ofDays(30));
        closeUnanswered();

        assertThat(office.show("wang", complaint).text("outcome")).isEqualTo("withdrawn");
    }
}
