package org.confidant.complaintservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.confidant.complaintservice.testing.Investigated;
import org.confidant.complaintservice.testing.Office;
import org.confidant.complaintservice.testing.RunningService;
import org.confidant.platform.identity.Role;
import org.confidant.platform.testing.Together;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Rows 27 and 28: the accused are heard, then members vote. */
class FindingsOverHttpTest extends RunningService {
    private Investigated formed() {
        Investigated one = Investigated.in(this, REALM, office(), office());
        one.form("", one.others("qian", "zhao", "sun")).expect(200);
        return one;
    }

    private Investigated heard() {
        Investigated one = formed();
        one.state(one.office().token("li")).expect(200);
        return one;
    }

    private JsonNode investigation(Investigated one) {
        return one.show(one.office().token("sun")).body().at("/inside/investigation");
    }

    @Test
    void an_accused_sees_the_charge_and_their_own_statement_only() {
        Investigated one = formed();
        String accused = one.office().token("li");

        Answer asked = get(accused, one.path("/statement")).expect(200);
        Answer stated = one.state(accused).expect(200);

        assertThat(asked.text("charge")).isEqualTo("You were late.");
        assertThat(asked.text("limit")).isEqualTo("2026-05-19T00:00:00+08:00");
        assertThat(asked.body().has("statement")).isFalse();
        assertThat(stated.text("statement")).isEqualTo("The tram was late.");
        assertThat(stated.body().propertyNames()).containsExactlyInAnyOrder("complaint", "version", "reference",
                "charge", "askedAt", "limit", "statement");
        assertThat(one.show(accused).status()).isEqualTo(404);
        assertThat(one.state(accused).problem()).isEqualTo("statement-closed");
    }

    @Test
    void for_all_others_there_is_no_statement() {
        Investigated one = formed();
        Office office = one.office();

        for (String token : List.of(office.token("wang"), office.token("sun"), office.token("qian"),
                office.headOffice(), one.elsewhere().token("qian"), one.elsewhere().token("li"))) {
            assertThat(get(token, one.path("/statement")).status()).isEqualTo(404);
            assertThat(one.state(token).status()).isEqualTo(404);
        }
    }

    @Test
    void nobody_is_asked_before_there_is_a_group() {
        Investigated one = Investigated.in(this, REALM, office(), office());

        assertThat(get(one.office().token("li"), one.path("/statement")).status()).isEqualTo(404);
    }

    @Test
    void findings_wait_for_the_accused() {
        Investigated one = formed();

        Answer early = one.vote(one.elsewhere().token("qian"), "upheld");
        one.state(one.office().token("li")).expect(200);

        assertThat(early.expect(422).problem()).isEqualTo("accused-not-heard");
        assertThat(early.text("possibleFrom")).isEqualTo("2026-05-18T16:00:00Z");
        assertThat(one.vote(one.elsewhere().token("qian"), "upheld").status()).isEqualTo(200);
    }

    @Test
    void who_says_nothing_for_five_working_days_is_marked_and_says_nothing_later() {
        Investigated one = formed();

        pass(Duration.ofDays(8));
        String before = investigation(one).at("/hearings/0/state").asString();
        Answer voted = one.vote(one.elsewhere().token("qian"), "upheld").expect(200);

        assertThat(before).isEqualTo("refused");
        assertThat(voted.body().at("/inside/history").valueStream().map(step -> step.path("what").asString() + " "
                + step.path("by").asString()).skip(3)).containsExactly("Heard clock",
                        "Found " + one.elsewhere().id("qian"));
        assertThat(one.state(one.office().token("li")).problem()).isEqualTo("statement-closed");
    }

    @Test
    void a_late_statement_is_taken_until_somebody_votes() {
        Investigated one = formed();

        pass(Duration.ofDays(8));

        assertThat(one.state(one.office().token("li")).status()).isEqualTo(200);
        assertThat(investigation(one).at("/hearings/0/state").asString()).isEqualTo("stated");
    }

    @Test
    void the_majority_decides_and_dissent_is_kept() {
        Investigated one = heard();

        one.vote(one.elsewhere().token("qian"), "upheld").expect(200);
        one.vote(one.elsewhere().token("zhao"), "not").expect(200);
        Answer undecided = one.show(one.headOffice());
        one.vote(one.elsewhere().token("sun"), "upheld").expect(200);

        assertThat(undecided.body().has("result")).isFalse();
        Answer shown = one.show(one.headOffice()).expect(200);
        assertThat(shown.text("result")).isEqualTo("upheld");
        assertThat(shown.body().path("causes").toString()).isEqualTo("[\"punctuality\"]");
        assertThat(shown.body().path("stages").toString()).isEqualTo("[\"opening\"]");
        assertThat(shown.response().body()).doesNotContain("Seen and heard");
        assertThat(investigation(one).path("votes").valueStream().map(vote -> vote.path("vote").asString() + " "
                + vote.path("words").asString())).containsExactly("upheld Seen and heard.", "not Seen and heard.",
                        "upheld Seen and heard.");
    }

    @Test
    void when_all_differ_the_middle_counts() {
        Investigated one = heard();

        one.vote(one.elsewhere().token("qian"), "upheld").expect(200);
        one.vote(one.elsewhere().token("zhao"), "not").expect(200);

        assertThat(one.vote(one.elsewhere().token("sun"), "partly").expect(200).text("result")).isEqualTo("partly");
    }

    @Test
    void everybody_votes_once_and_nobody_after_the_result() {
        Investigated one = heard();
        one.vote(one.elsewhere().token("qian"), "upheld").expect(200);

        Answer again = one.vote(one.elsewhere().token("qian"), "not");
        one.vote(one.elsewhere().token("zhao"), "not").expect(200);
        one.vote(one.elsewhere().token("sun"), "not").expect(200);

        assertThat(again.problem()).isEqualTo("already-voted");
        assertThat(one.vote(one.elsewhere().token("sun"), "upheld").problem()).isEqualTo("already-decided");
        assertThat(one.show(one.headOffice()).text("result")).isEqualTo("not");
    }

    @Test
    void who_is_off_the_group_or_after_its_end_is_refused_and_others_find_nothing() {
        Investigated one = heard();
        one.form(", \"reason\": \"r\"", one.others("zhao")).expect(200);

        assertThat(one.vote(one.elsewhere().token("qian"), "not").problem()).isEqualTo("not-allowed");
        assertThat(one.vote(one.office().token("sun"), "not").problem()).isEqualTo("not-allowed");
        assertThat(one.vote(one.elsewhere().token("wang"), "not").status()).isEqualTo(404);
        assertThat(one.vote(one.office().token("li"), "not").status()).isEqualTo(404);
        pass(Duration.ofDays(30));
        assertThat(one.vote(one.elsewhere().token("zhao"), "not").problem()).isEqualTo("not-allowed");
    }

    @Test
    void who_stays_keeps_their_vote_and_a_smaller_group_may_thereby_have_decided() {
        Investigated one = heard();
        one.vote(one.elsewhere().token("qian"), "partly").expect(200);

        Answer smaller = one.form(", \"reason\": \"two are ill\"", one.others("qian")).expect(200);

        assertThat(smaller.text("result")).isEqualTo("partly");
    }

    @Test
    void who_is_accused_while_it_is_undecided_is_heard_and_all_vote_anew() {
        Investigated one = heard();
        one.vote(one.elsewhere().token("qian"), "not").expect(200);

        one.office().sort("sun", one.id(), "normal", one.office().accused("li", "qian") + ", \"reason\": \"r\"")
                .expect(200);
        Answer early = one.vote(one.elsewhere().token("zhao"), "not");
        one.state(one.office().token("qian")).expect(200);

        assertThat(early.problem()).isEqualTo("accused-not-heard");
        assertThat(one.vote(one.elsewhere().token("qian"), "upheld").status()).isEqualTo(200);
        assertThat(investigation(one).path("votes")).hasSize(2);
    }

    @Test
    void bad_votes_name_their_fields() {
        Investigated one = heard();
        String member = one.elsewhere().token("qian");

        assertThat(List.of("\"vote\": \"upheld\"", "\"vote\": \"not\", \"causes\": [\"skill\"]",
                "\"vote\": \"upheld\", \"causes\": [\"weather\"]")).allSatisfy(
                        vote -> assertThat(post(member, one.path("/findings"), "{" + vote + ", \"words\": \"w\"}")
                                .expect(400).told()).contains("\"field\":\"causes"));
        assertThat(post(member, one.path("/findings"), "{\"vote\": \"maybe\", \"stage\": \"noon\"}").expect(400).told())
                .contains("\"field\":\"vote\"").contains("\"field\":\"stage\"").contains("\"field\":\"words\"");
    }

    @Test
    void a_vote_and_a_new_group_at_once_leave_no_vote_of_a_stranger() {
        for (int i = 0; i < 5; i++) {
            Investigated one = heard();

            List<Answer> answers = Together.all(List.<Callable<Answer>>of(
                    () -> one.vote(one.elsewhere().token("qian"), "upheld"),
                    () -> one.form(", \"reason\": \"r\"", one.others("zhao"))));

            assertThat(answers.getLast().status()).isEqualTo(200);
            assertThat(answers.getFirst().status()).isIn(200, 403);
            assertThat(one.vote(one.elsewhere().token("zhao"), "not").expect(200).text("result")).isEqualTo("not");
        }
    }

    @Test
    void the_same_key_votes_once() {
        Investigated one = heard();
        String body = "{\"vote\": \"not\", \"words\": \"w\"}";
        String member = one.elsewhere().token("qian");

        Answer first = post(member, one.path("/findings"), body, "Idempotency-Key", "v").expect(200);
        Answer again = post(member, one.path("/findings"), body, "Idempotency-Key", "v").expect(200);

        assertThat(again.body().path("version")).isEqualTo(first.body().path("version"));
    }

    private Answer answer(Investigated one) {
        return post(one.office().token("sun"), one.path("/answer"), "{\"words\": \"It was so.\", \"way\": \"phone\"}");
    }

    /** Answered by what qian found, to which the client says no. */
    private Investigated reopened() {
        Investigated one = heard();
        one.form(", \"reason\": \"r\"", one.others("qian")).expect(200);
        one.vote(one.elsewhere().token("qian"), "not").expect(200);
        answer(one).expect(200);
        post(one.office().token("sun"), one.path("/satisfaction"), "{\"satisfied\": false, \"reason\": \"r\"}")
                .expect(200);
        return one;
    }

    @Test
    void no_answer_goes_out_before_the_group_has_decided() {
        Investigated one = heard();
        one.vote(one.elsewhere().token("qian"), "upheld").expect(200);
        one.vote(one.elsewhere().token("zhao"), "upheld").expect(200);

        Answer early = answer(one);
        one.vote(one.elsewhere().token("sun"), "not").expect(200);

        assertThat(early.expect(422).problem()).isEqualTo("findings-open");
        assertThat(answer(one).expect(200).text("state")).isEqualTo("Answered");
    }

    @Test
    void nor_is_it_put_before_a_second_person() {
        Investigated one = formed();
        one.office().sort("sun", one.id(), "severe", "\"reason\": \"r\"").expect(200);

        assertThat(answer(one).expect(422).problem()).isEqualTo("findings-open");
    }

    @Test
    void the_end_of_a_group_s_time_decides_nothing_but_another_group_does() {
        Investigated one = heard();
        pass(Duration.ofDays(31));

        Answer late = answer(one);
        one.form(", \"reason\": \"nobody came to it\"", one.others("qian")).expect(200);
        one.vote(one.elsewhere().token("qian"), "partly").expect(200);

        assertThat(late.expect(422).problem()).isEqualTo("findings-open");
        assertThat(answer(one).status()).isEqualTo(200);
    }

    @Test
    void what_was_found_stands_when_it_is_opened_again_and_nobody_is_asked_anew() {
        assertThat(answer(reopened()).expect(200).text("state")).isEqualTo("Answered");
    }

    @Test
    void who_asks_the_group_anew_waits_for_it() {
        Investigated formed = reopened();
        formed.form(", \"reason\": \"look again\"", formed.others("qian")).expect(200);
        Investigated accused = reopened();
        accused.office().sort("sun", accused.id(), "normal", accused.office().accused("li", "qian")
                + ", \"reason\": \"r\"").expect(200);

        assertThat(List.of(formed, accused))
                .allSatisfy(one -> assertThat(answer(one).expect(422).problem()).isEqualTo("findings-open"));
        assertThat(formed.vote(formed.elsewhere().token("qian"), "upheld").expect(200).text("result"))
                .isEqualTo("upheld");
        assertThat(answer(formed).status()).isEqualTo(200);
    }

    @Test
    void a_group_that_begins_to_vote_again_by_itself_is_waited_for() {
        Investigated one = heard();
        one.vote(one.elsewhere().token("qian"), "not").expect(200);
        one.vote(one.elsewhere().token("zhao"), "not").expect(200);
        one.vote(one.elsewhere().token("sun"), "not").expect(200);
        answer(one).expect(200);
        post(one.office().token("sun"), one.path("/satisfaction"), "{\"satisfied\": false, \"reason\": \"r\"}")
                .expect(200);

        one.vote(one.elsewhere().token("qian"), "upheld").expect(200);

        assertThat(answer(one).expect(422).problem()).isEqualTo("findings-open");
    }

    @Test
    void of_a_group_and_an_answer_at_once_one_is_taken() {
        for (int i = 0; i < 5; i++) {
            Investigated one = Investigated.in(this, REALM, office(), office());

            List<Answer> answers = Together.all(List.<Callable<Answer>>of(() -> one.form("", one.others("qian")),
                    () -> answer(one)));

            assertThat(answers.stream().map(Answer::status).toList()).isIn(List.of(200, 422), List.of(409, 200));
        }
    }

    @Test
    void an_investigator_of_all_branches_who_is_accused_is_no_member_and_no_handler() {
        Investigated one = heard();
        String accused = REALM.token(one.office().id("li"), Role.INVESTIGATOR, "*");

        assertThat(one.show(accused).status()).isEqualTo(404);
        assertThat(one.vote(accused, "not").status()).isEqualTo(404);
    }
}
