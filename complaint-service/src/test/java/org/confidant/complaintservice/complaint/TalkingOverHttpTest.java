package org.confidant.complaintservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.bson.Document;
import org.confidant.complaintservice.testing.Office;
import org.confidant.platform.crypto.KeysetState;
import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.identity.Role;
import org.confidant.platform.testing.Together;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Row 31: updates, questions and replies. */
class TalkingOverHttpTest extends Talks {
    @Autowired
    private SubjectKeys keys;

    @Test
    void an_update_by_mail_is_read_by_link_alone() {
        Office office = office();
        String complaint = owned(office);

        Answer told = say(office, "wang", complaint, "updates", "mail").expect(200);
        JsonNode read = open(link(complaint, 2));

        assertThat(mails(complaint, 2)).containsExactly("complaint-filed", "complaint-update");
        assertThat(told().of(complaint, 2).getLast().type()).isEqualTo("ComplaintTold");
        assertThat(told().of(complaint, 2).getLast().body())
                .containsOnlyKeys("template", "complaint", "branch", "client", "reference", "link")
                .containsEntry("reference", told.text("reference")).containsEntry("branch", office.branch());
        assertThat(messages(read)).containsExactly("update: We say updates.");
        assertThat(read.path("state").asString()).isEqualTo("in-progress");
        assertThat(read.path("asks").asString()).isEqualTo("nothing");
        assertThat(read.path("filedAt").asString()).isEqualTo("2026-05-11T10:00:00+08:00");
        assertThat(read.toString()).doesNotContain(office.id("wang"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "in-person"})
    void what_was_said_otherwise_is_noted_and_mails_nothing(String way) {
        Office office = office();
        String complaint = owned(office);

        Answer told = say(office, "wang", complaint, "updates", way).expect(200);
        say(office, "wang", complaint, "questions", "mail").expect(200);

        assertThat(told.body().path("inside").path("history").get(2).path("way").asString()).isEqualTo(way);
        assertThat(mails(complaint, 2)).containsExactly("complaint-filed", "complaint-question");
    }

    @Test
    void the_receipt_has_a_link_that_follows_the_complaint_from_its_first_day() {
        Office office = office();
        String complaint = office.filed(client());

        JsonNode read = open(link(complaint, 1));

        assertThat(read.path("purpose").asString()).isEqualTo("follow");
        assertThat(read.path("state").asString()).isEqualTo("received");
        assertThat(messages(read)).isEmpty();
    }

    @Test
    void who_is_no_client_gets_no_mail() {
        Office office = office();
        String complaint = office.filed("");
        office.sort("wang", complaint, "minor", "").expect(200);

        assertThat(say(office, "wang", complaint, "updates", "mail").expect(422).problem())
                .isEqualTo("no-client-to-mail");
        assertThat(say(office, "wang", complaint, "answer", "mail").problem()).isEqualTo("no-client-to-mail");
        say(office, "wang", complaint, "updates", "phone").expect(200);
        assertThat(told().of(complaint)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"updates", "questions", "answer"})
    void its_owner_speaks_to_the_client_and_nobody_else(String what) {
        Office office = office();
        String complaint = owned(office);
        String elsewhere = REALM.token("wang", Role.BRANCH_MANAGER, office().branch());

        assertThat(say(office, "zhao", complaint, what, "mail").expect(403).problem()).isEqualTo("not-allowed");
        assertThat(say(office, "sun", complaint, what, "mail").status()).isEqualTo(404);
        assertThat(post(elsewhere, "/complaints/" + complaint + "/" + what, "{\"words\": \"w\", \"way\": \"mail\"}")
                .status()).isEqualTo(404);
        assertThat(say(office, "wang", complaint, what, "mail").status()).isEqualTo(200);
    }

    @Test
    void while_nobody_owns_it_who_handles_it_speaks() {
        Office office = office();
        String complaint = office.filed(client());

        say(office, "zhao", complaint, "updates", "mail").expect(200);

        assertThat(say(office, "zhao", complaint, "answer", "mail").expect(409).problem())
                .isEqualTo("illegal-complaint-step");
    }

    @Test
    void an_owner_who_is_accused_since_speaks_no_more() {
        Office office = office();
        String complaint = owned(office);
        office.sort("zhao", complaint, "minor", office.accused("wang") + ", \"reason\": \"the client says so\", "
                + "\"owner\": \"" + office.id("sun") + "\"").expect(200);

        assertThat(say(office, "wang", complaint, "updates", "phone").status()).isEqualTo(404);
        assertThat(say(office, "zhao", complaint, "updates", "phone").status()).isEqualTo(404);
        assertThat(say(office, "sun", complaint, "updates", "phone").status()).isEqualTo(200);
    }

    @Test
    void only_a_person_s_message_stops_the_first_answer() {
        Office office = office();
        String complaint = owned(office);

        mails(complaint, 1);
        List<String> receipt = standings(office.token("wang"), complaint, "first-answer");
        say(office, "wang", complaint, "questions", "phone").expect(200);
        List<String> question = standings(office.token("wang"), complaint, "first-answer");
        say(office, "wang", complaint, "updates", "phone").expect(200);

        assertThat(receipt).containsExactly("running");
        assertThat(question).containsExactly("paused");
        assertThat(standings(office.token("wang"), complaint, "first-answer")).containsExactly("met");
        assertThat(standings(office.token("wang"), complaint, "next-update")).containsExactly("met", "paused");
    }

    @Test
    void a_question_pauses_until_the_reply() {
        Office office = office();
        String complaint = owned(office);
        say(office, "wang", complaint, "questions", "mail").expect(200);
        pass(Duration.ofDays(1));

        List<String> waiting = standings(office.token("wang"), complaint, "solution");
        post("", "/links/" + link(complaint, 2) + "/reply", "{\"words\": \"the small room\"}").expect(200);

        assertThat(waiting).containsExactly("paused");
        assertThat(standings(office.token("wang"), complaint, "solution")).containsExactly("running");
        assertThat(get(office.token("wang"), "/complaints/" + complaint + "/clocks").items())
                .allSatisfy(clock -> assertThat(clock.path("counted").asString()).isEqualTo("PT0S"));
    }

    @Test
    void or_until_the_fifth_working_day_is_over_and_a_late_reply_is_taken_all_the_same() {
        Office office = office();
        String complaint = owned(office);
        say(office, "wang", complaint, "questions", "mail").expect(200);

        pass(Duration.ofHours(7 * 24 + 14).minusSeconds(1));
        List<String> fifthDay = standings(office.token("wang"), complaint, "solution");
        pass(Duration.ofSeconds(1));
        List<String> over = standings(office.token("wang"), complaint, "solution");
        Answer late = post("", "/links/" + link(complaint, 2) + "/reply", "{\"words\": \"sorry\"}").expect(200);

        assertThat(fifthDay).containsExactly("paused");
        assertThat(over).containsExactly("running");
        assertThat(messages(late.body())).containsExactly("question: We say questions.", "reply: sorry");
    }

    @Test
    void a_link_says_whether_a_reply_is_wanted_and_takes_one_only_then() {
        Office office = office();
        String complaint = owned(office);
        String reply = "/links/" + link(complaint, 1) + "/reply";

        Answer before = post("", reply, "{\"words\": \"w\"}");
        say(office, "wang", complaint, "questions", "phone").expect(200);
        String wanted = open(link(complaint, 1)).path("asks").asString();
        Answer taken = post("", reply, "{\"words\": \"w\"}", "Idempotency-Key", "r").expect(200);
        Answer again = post("", reply, "{\"words\": \"w\"}", "Idempotency-Key", "r").expect(200);

        assertThat(before.expect(409).problem()).isEqualTo("nothing-asked");
        assertThat(wanted).isEqualTo("reply");
        assertThat(taken.text("asks")).isEqualTo("nothing");
        assertThat(again.body()).isEqualTo(taken.body());
        assertThat(post("", reply, "{\"words\": \"more\"}").problem()).isEqualTo("nothing-asked");
    }

    @Test
    void the_owner_notes_a_reply_that_came_by_phone() {
        Office office = office();
        String complaint = owned(office);
        String replies = "/complaints/" + complaint + "/replies";
        say(office, "wang", complaint, "questions", "mail").expect(200);

        assertThat(post(office.token("zhao"), replies, "{\"words\": \"w\"}").status()).isEqualTo(403);
        Answer noted = post(office.token("wang"), replies, "{\"words\": \"the small room\"}").expect(200);

        assertThat(history(noted)).containsExactly("Filed", "Classified", "Asked", "Replied");
        assertThat(post(office.token("wang"), replies, "{\"words\": \"w\"}").problem()).isEqualTo("nothing-asked");
    }

    @Test
    void a_participant_who_complained_by_link_replies_as_that_participant() {
        Office office = office();
        String session = office.session(Office.fresh("c"));
        String complaint = post("", "/links/" + told().of(session, 1).getFirst().body().get("link") + "/complaint",
                "{\"matter\": \"m\"}").expect(201).text("id");
        office.sort("wang", complaint, "minor", "").expect(200);
        say(office, "wang", complaint, "questions", "mail").expect(200);
        post("", "/links/" + link(complaint, 2) + "/reply", "{\"words\": \"w\"}").expect(200);

        assertThat(office.show("wang", complaint).body().path("inside").path("history").get(3).path("by").asString())
                .isEqualTo("participant 1");
    }

    @Test
    void of_two_replies_at_once_one_is_taken() {
        Office office = office();
        String complaint = owned(office);
        say(office, "wang", complaint, "questions", "mail").expect(200);
        String reply = "/links/" + link(complaint, 2) + "/reply";

        List<Answer> answers = Together.all(List.<Callable<Answer>>of(() -> post("", reply, "{\"words\": \"w\"}"),
                () -> post(office.token("wang"), "/complaints/" + complaint + "/replies", "{\"words\": \"v\"}")));

        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void a_link_to_a_session_says_what_may_be_complained_about() {
        String session = office().session(Office.fresh("c"));

        JsonNode read = open(String.valueOf(told().of(session, 1).getFirst().body().get("link")));

        assertThat(read.path("purpose").asString()).isEqualTo("complain");
        assertThat(read.path("session").asString()).isEqualTo("2026-05-11");
        assertThat(read.path("until").asString()).isEqualTo("2026-11-07T09:00:00+08:00");
        assertThat(read.has("reference")).isFalse();
    }

    @Test
    void links_that_open_nothing_are_all_answered_alike() {
        Office office = office();
        String client = Office.fresh("c");
        String erased = office.filed("\"client\": \"" + client + "\"");
        String old = link(owned(office), 1);
        String erasedLink = link(erased, 1);
        keys.create("client:" + client);
        keys.destroy("client:" + client, CLOCK.instant());

        pass(Duration.ofDays(180).minusMillis(1));
        assertThat(open(old).path("purpose").asString()).isEqualTo("follow");
        pass(Duration.ofMillis(1));

        assertThat(keys.find("client:" + client)).isInstanceOf(KeysetState.Destroyed.class);
        assertThat(List.of(old, erasedLink, "cunknown")).allSatisfy(link -> {
            assertThat(get("", "/links/" + link).expect(404).text("detail"))
                    .isEqualTo(get("", "/links/c").expect(404).text("detail"));
            assertThat(post("", "/links/" + link + "/reply", "{\"words\": \"w\"}").status()).isEqualTo(404);
            assertThat(satisfaction(link, YES).status()).isEqualTo(404);
        });
    }

    @Test
    void the_last_twenty_links_are_kept() {
        Office office = office();
        String complaint = owned(office);
        for (int i = 0; i < 20; i++) {
            say(office, "wang", complaint, "updates", "mail").expect(200);
        }

        String first = link(complaint, 21);

        assertThat(get("", "/links/" + link(complaint, 1)).status()).isEqualTo(404);
        assertThat(messages(open(link(complaint, 2)))).hasSize(20).isEqualTo(messages(open(first)));
    }

    @Test
    void the_same_key_says_it_once() {
        Office office = office();
        String complaint = owned(office);

        say(office, "wang", complaint, "updates", "mail", "Idempotency-Key", "k").expect(200);
        Answer again = say(office, "wang", complaint, "updates", "mail", "Idempotency-Key", "k").expect(200);

        assertThat(history(again)).containsExactly("Filed", "Classified", "Updated");
        assertThat(mails(complaint, 2)).hasSize(2);
    }

    @Test
    void a_complaint_of_which_so_much_was_said_must_be_answered() {
        Office office = office();
        String complaint = owned(office);
        String original = office.filed("");
        fill(complaint, 100);

        List<Answer> refused = List.of(say(office, "wang", complaint, "updates", "phone"),
                office.sort("wang", complaint, "minor", "\"reason\": \"r\""),
                office.sort("wang", complaint, "minor",
                        "\"reason\": \"r\", \"duplicateOf\": \"" + original + "\""),
                post(office.token("wang"), "/complaints/" + complaint + "/investigation",
                        "{\"members\": [\"%s\"], \"charge\": \"c\"}".formatted(office.id("qian"))));

        assertThat(refused).allSatisfy(
                answer -> assertThat(answer.expect(422).problem()).isEqualTo("complaint-full"));
        say(office, "wang", complaint, "answer", "phone").expect(200);
    }

    @Test
    void a_severe_complaint_that_is_full_is_answered_and_not_given_back_for_ever() {
        Office office = office();
        String complaint = severe(office);
        fill(complaint, 119);
        String second = secondInvestigator(office);
        String no = "{\"approved\": false, \"reason\": \"r\"}";

        say(office, "sun", complaint, "answer", "phone").expect(200);
        Answer full = approve(second, complaint, no);
        approve(second, complaint, "{\"approved\": true}").expect(200);

        assertThat(full.expect(422).problem()).isEqualTo("complaint-full");
    }

    /** So that its history has so many steps. */
    private void fill(String complaint, int steps) {
        Document stored = database.getCollection("complaints").find(new Document("_id", complaint)).first();
        List<Document> history = stored.getList("history", Document.class);
        database.getCollection("complaints").updateOne(new Document("_id", complaint), new Document("$push",
                new Document("history", new Document("$each",
                        Collections.nCopies(steps - history.size(), history.getLast())))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            updates      | words     | {"way": "mail"}
            questions    | words     | {"words": " ", "way": "mail"}
            questions    | way       | {"words": "w"}
            answer       | way       | {"words": "w", "way": "pigeon"}
            answer       | shout     | {"words": "w", "way": "mail", "shout": true}
            replies      | words     | {}
            satisfaction | satisfied | {}
            satisfaction | reason    | {"satisfied": false}
            satisfaction | reason    | {"satisfied": true, "reason": "r"}
            answer/approval | approved | {}
            answer/approval | reason   | {"approved": false}
            answer/approval | reason   | {"approved": true, "reason": "r"}
            """)
    void bad_bodies_name_the_field(String what, String field, String body) {
        Office office = office();

        Answer answer = post(office.token("wang"), "/complaints/" + owned(office) + "/" + what, body).expect(400);

        assertThat(answer.told()).contains("\"field\":\"" + field + "\"");
    }

    @Test
    void too_many_words_are_refused() {
        Office office = office();

        assertThat(post(office.token("wang"), "/complaints/" + owned(office) + "/updates",
                "{\"words\": \"" + "x".repeat(5001) + "\", \"way\": \"phone\"}").expect(400).told())
                .contains("\"field\":\"words\"");
    }
}
