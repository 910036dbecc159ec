package org.confidant.complaintservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.confidant.complaintservice.testing.Investigated;
import org.confidant.platform.outbox.Envelope;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Row 27: whoever is accused is asked anew when what they are asked changes, or when they could not speak for a while. */
class AskingAnewOverHttpTest extends Talks {
    private static final String WHY = ", \"reason\": \"r\"";

    private Investigated formed() {
        Investigated one = Investigated.in(this, REALM, office(), office());
        one.form("", one.others("qian")).expect(200);
        return one;
    }

    private List<Envelope> asked(Investigated one, int atLeast) {
        return staffTold().of(one.id(), atLeast).stream()
                .filter(told -> "statement-wanted".equals(told.body().get("template"))).toList();
    }

    private JsonNode statement(Investigated one) {
        return get(one.office().token("li"), one.path("/statement")).expect(200).body();
    }

    @Test
    void another_charge_is_told_and_answered_and_the_first_one_stays() {
        Investigated one = formed();
        one.state(one.office().token("li")).expect(200);

        pass(Duration.ofDays(1));
        one.charge("You were rude.", one.others("qian")).expect(200);
        Answer early = one.vote(one.elsewhere().token("qian"), "upheld");
        JsonNode wanted = statement(one);
        Answer stated = one.state(one.office().token("li"));

        assertThat(asked(one, 3)).hasSize(2);
        assertThat(early.problem()).isEqualTo("accused-not-heard");
        assertThat(wanted.path("charge").asString()).isEqualTo("You were rude.");
        assertThat(wanted.has("statement")).isFalse();
        assertThat(wanted.path("earlier").toString())
                .isEqualTo("[{\"charge\":\"You were late.\",\"statement\":\"The tram was late.\"}]");
        assertThat(stated.status()).isEqualTo(200);
        JsonNode inside = one.show(one.office().token("sun")).body().at("/inside/investigation");
        assertThat(inside.path("earlierCharges").toString()).isEqualTo("[\"You were late.\"]");
        assertThat(inside.path("hearings").valueStream()
                .map(hearing -> hearing.path("charge") + " " + hearing.path("state").asString()))
                .containsExactly("1 stated", "2 stated");
    }

    @Test
    void the_same_charge_again_asks_nobody_anew() {
        Investigated one = formed();
        String since = statement(one).path("askedAt").asString();

        pass(Duration.ofDays(1));
        one.form(WHY, one.others("qian", "zhao", "sun")).expect(200);

        assertThat(statement(one).path("askedAt").asString()).isEqualTo(since);
        assertThat(asked(one, 3)).hasSize(1);
    }

    @Test
    void who_is_struck_and_named_again_has_all_their_time() {
        Investigated one = formed();

        one.office().sort("sun", one.id(), "normal", one.office().accused("qian") + WHY).expect(200);
        pass(Duration.ofDays(8));
        one.office().sort("sun", one.id(), "normal", one.office().accused("li") + WHY).expect(200);

        assertThat(asked(one, 4)).hasSize(3);
        assertThat(one.vote(one.elsewhere().token("qian"), "upheld").problem()).isEqualTo("accused-not-heard");
    }

    private List<String> notices(Investigated one, String template, int atLeast) {
        return staffTold().of(one.id(), atLeast).stream().map(Envelope::body)
                .filter(body -> template.equals(body.get("template"))).map(body -> body.get("people").toString())
                .toList();
    }

    @Test
    void when_it_is_opened_again_owner_and_members_are_told_and_who_has_not_spoken_is_asked_anew() {
        Investigated one = answered();

        pass(Duration.ofDays(31));
        one.office().sort("sun", one.id(), "normal", one.office().accused("li", "qian") + WHY).expect(200);
        note(one.office(), "sun", one.id(), NO).expect(200);

        String qian = one.elsewhere().id("qian");
        String sun = one.office().id("sun");
        assertThat(notices(one, "reopened", 4))
                .containsExactly(Stream.of(qian, sun).sorted().toList().toString());
        assertThat(notices(one, "member", 5)).containsExactly("[" + qian + "]", "[" + qian + "]");
        assertThat(notices(one, "statement-wanted", 5)).containsExactly("[" + one.office().id("li") + "]",
                "[" + one.office().id("qian") + "]");
        assertThat(one.vote(one.elsewhere().token("qian"), "not").problem()).isEqualTo("accused-not-heard");
    }

    /** Found and answered. */
    private Investigated answered() {
        Investigated one = formed();
        one.state(one.office().token("li")).expect(200);
        one.vote(one.elsewhere().token("qian"), "upheld").expect(200);
        say(one.office(), "sun", one.id(), "answer", "phone").expect(200);
        return one;
    }

    @Test
    void whose_time_had_run_out_is_told_when_it_is_given_again() {
        Investigated one = formed();

        one.form(WHY, one.others("qian")).expect(200);
        pass(Duration.ofDays(30));
        one.form(WHY, one.others("qian")).expect(200);

        assertThat(notices(one, "member", 3)).hasSize(2);
    }

    @Test
    void who_could_not_speak_while_it_was_a_duplicate_has_all_their_time() {
        Investigated one = formed();
        String original = one.office().filed(one.office().accused("li"));

        one.office().sort("sun", one.id(), "normal", "\"duplicateOf\": \"" + original + "\"" + WHY).expect(200);
        Answer closed = one.state(one.office().token("li"));
        pass(Duration.ofDays(8));
        one.office().sort("sun", one.id(), "normal", WHY.substring(2)).expect(200);
        one.form(WHY, one.others("qian")).expect(200);

        assertThat(closed.status()).isEqualTo(409);
        assertThat(one.vote(one.elsewhere().token("qian"), "upheld").problem()).isEqualTo("accused-not-heard");
        assertThat(one.state(one.office().token("li")).status()).isEqualTo(200);
        assertThat(asked(one, 4)).hasSize(2);
    }
}
