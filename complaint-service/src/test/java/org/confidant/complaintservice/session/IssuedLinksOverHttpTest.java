package org.confidant.complaintservice.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.confidant.complaintservice.testing.Office;
import org.confidant.complaintservice.testing.RunningService;
import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.testing.Together;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Row 23: the desk hands out a link by which to complain. */
class IssuedLinksOverHttpTest extends RunningService {
    @Autowired
    private SubjectKeys keys;

    private Answer issue(String token, String session, int participant, String... headers) {
        return post(token, "/sessions/" + session + "/complaint-links", "{\"participant\": " + participant + "}",
                headers);
    }

    private static String complaint(Answer issued) {
        return issued.text("link").replace("http://127.0.0.1/api/v1", "") + "/complaint";
    }

    @Test
    void an_issued_link_is_the_participant_s_and_the_earlier_one_stays() {
        Office office = office();
        String client = Office.fresh("c");
        String session = office.session(Office.fresh("c"), client);

        Answer issued = issue(office.token("chen"), session, 2).expect(201);
        String filed = post("", complaint(issued), "{\"matter\": \"m\"}").expect(201).text("id");
        String minted = String.valueOf(told().of(session, 2).getFirst().body().get("link"));
        post("", "/links/" + minted + "/complaint", "{\"matter\": \"m\"}").expect(201);

        assertThat(issued.text("link")).startsWith("http://127.0.0.1/api/v1/links/c");
        assertThat(issued.text("qrCode")).isNotEmpty();
        assertThat(issued.text("expiresAt")).isEqualTo("2026-11-07T09:00:00+08:00");
        assertThat(office.show("wang", filed).body().path("inside").path("client").asString()).isEqualTo(client);
    }

    @Test
    void it_is_shown_once() {
        Office office = office();
        String session = office.session(Office.fresh("c"));

        Answer first = issue(office.token("wang"), session, 1, "Idempotency-Key", "k").expect(201);
        Answer again = issue(office.token("wang"), session, 1, "Idempotency-Key", "k").expect(201);

        assertThat(first.text("link")).isNotEmpty();
        assertThat(again.text("link")).isEmpty();
        assertThat(again.text("qrCode")).isEmpty();
        assertThat(again.text("expiresAt")).isEqualTo(first.text("expiresAt"));
        assertThat(issue(office.token("wang"), session, 2, "Idempotency-Key", "k").problem())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void of_many_at_once_under_one_key_one_shows_a_link_and_that_one_opens() {
        Office office = office();
        String session = office.session(Office.fresh("c"));

        List<Answer> answers = Together.all(Stream.<Callable<Answer>>generate(
                () -> () -> issue(office.token("chen"), session, 1, "Idempotency-Key", "k")).limit(6).toList());

        assertThat(answers).allSatisfy(answer -> answer.expect(201));
        List<Answer> shown = answers.stream().filter(answer -> !answer.text("link").isEmpty()).toList();
        assertThat(shown).hasSize(1);
        post("", complaint(shown.getFirst()), "{\"matter\": \"m\"}").expect(201);
    }

    @Test
    void another_branch_s_session_is_unknown_and_so_are_strange_participants() {
        Office office = office();
        String client = Office.fresh("c");
        String session = office.session(client);

        assertThat(issue(office().token("chen"), session, 1).status()).isEqualTo(404);
        assertThat(issue(office.token("chen"), "never", 1).status()).isEqualTo(404);
        assertThat(issue(office.token("chen"), session, 2).expect(422).problem()).isEqualTo("unknown-participant");
        assertThat(issue(office.token("chen"), session, 7).expect(400).told()).contains("\"field\":\"participant\"");
        assertThat(issue(office.token("li"), session, 1).status()).isEqualTo(403);
        keys.destroy("client:" + client, CLOCK.instant());
        assertThat(issue(office.token("chen"), session, 1).problem()).isEqualTo("unknown-participant");
    }

    @Test
    void no_link_is_issued_that_opens_nothing_and_none_beyond_twenty() {
        Office office = office();
        String session = office.session(Office.fresh("c"), Office.fresh("c"));
        IntStream.range(0, 19).forEach(n -> issue(office.token("chen"), session, 1).expect(201));

        assertThat(issue(office.token("chen"), session, 1).expect(422).problem()).isEqualTo("links-over");
        issue(office.token("chen"), session, 2).expect(201);
        pass(Duration.ofDays(180));
        assertThat(issue(office.token("chen"), session, 2).expect(422).problem()).isEqualTo("links-over");
    }
}
