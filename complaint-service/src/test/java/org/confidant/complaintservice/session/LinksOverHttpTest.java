package org.confidant.complaintservice.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.confidant.complaintservice.complaint.Reference;
import org.confidant.complaintservice.testing.Office;
import org.confidant.complaintservice.testing.RunningService;
import org.confidant.platform.crypto.KeysetState;
import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.outbox.Envelope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Row 23: a client complains by the link to their session. */
class LinksOverHttpTest extends RunningService {
    private static final String COLD = "{\"matter\": \"The room was cold.\"}";

    @Autowired
    private SubjectKeys keys;

    private String link(String session, int participant) {
        return told().of(session, participant).stream().map(Envelope::body)
                .filter(body -> body.get("participant").equals(participant))
                .map(body -> "/links/" + body.get("link") + "/complaint").findFirst().orElseThrow();
    }

    @Test
    void each_participant_gets_one_link_of_their_own() {
        Office office = office();
        List<String> clients = List.of(Office.fresh("c"), Office.fresh("c"));
        String session = office.session(clients.toArray(String[]::new));
        office.tellSession(session, clients);

        List<Envelope> told = told().of(session, 2);

        assertThat(told).hasSize(2).allSatisfy(envelope -> {
            assertThat(envelope.type()).isEqualTo("LinkMinted");
            assertThat(envelope.body()).containsEntry("template", "complaint").containsEntry("session", session);
            assertThat(String.valueOf(envelope.body().get("link"))).startsWith("c").hasSize(27);
        });
        assertThat(told).extracting(envelope -> envelope.body().get("client")).containsExactlyElementsOf(clients);
        assertThat(link(session, 1)).isNotEqualTo(link(session, 2));
    }

    @Test
    void a_complaint_by_link_is_the_client_s_and_about_the_session() {
        Office office = office();
        String client = Office.fresh("c");
        String session = office.session(client);

        Answer filed = post("", link(session, 1), COLD).expect(201);
        Answer shown = office.show("wang", filed.text("id")).expect(200);

        assertThat(Reference.typed(filed.text("reference"))).isPresent();
        assertThat(filed.text("filedAt")).isEqualTo("2026-05-11T10:00:00+08:00");
        assertThat(shown.text("intake")).isEqualTo("link");
        assertThat(shown.text("session")).isEqualTo(session);
        assertThat(shown.text("service")).isEqualTo("counselling");
        assertThat(shown.body().path("inside").path("client").asString()).isEqualTo(client);
        assertThat(shown.body().path("inside").path("reporter").asString()).isEqualTo("participant 1");
        assertThat(told().of(filed.text("id"), 1).getFirst().body()).containsEntry("client", client);
    }

    @Test
    void the_same_key_files_once_by_link_and_no_other_link_meets_it() {
        Office office = office();
        String session = office.session(Office.fresh("c"), Office.fresh("c"));

        Answer first = post("", link(session, 1), COLD, "Idempotency-Key", "k").expect(201);
        Answer again = post("", link(session, 1), COLD, "Idempotency-Key", "k").expect(201);
        Answer other = post("", link(session, 2), COLD, "Idempotency-Key", "k").expect(201);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.text("id")).isNotEqualTo(first.text("id"));
    }

    @Test
    void a_link_opens_nothing_after_180_days() {
        String link = link(office().session(Office.fresh("c")), 1);

        CLOCK.moveTo(MONDAY_MORNING.minus(Duration.ofHours(1)).plus(Duration.ofDays(180)).minusMillis(1));
        post("", link, COLD).expect(201);
        CLOCK.moveTo(MONDAY_MORNING.minus(Duration.ofHours(1)).plus(Duration.ofDays(180)));
        Answer late = post("", link, COLD);

        assertThat(late.status()).isEqualTo(404);
        assertThat(late.body().path("detail")).isEqualTo(post("", "/links/cunknown/complaint", COLD).expect(404).body()
                .path("detail"));
    }

    @Test
    void an_erased_client_gets_no_link_and_their_old_one_opens_nothing() {
        Office office = office();
        String client = Office.fresh("c");
        String link = link(office.session(client), 1);

        keys.destroy("client:" + client, CLOCK.instant());
        String later = office.session(client, Office.fresh("c"));

        assertThat(post("", link, COLD).status()).isEqualTo(404);
        assertThat(told().of(later, 1)).extracting(envelope -> envelope.body().get("participant")).containsExactly(2);
        assertThat(keys.find("client:" + client)).isInstanceOf(KeysetState.Destroyed.class);
    }

    @Test
    void bad_bodies_name_the_field_and_nobody_else_says_link() {
        Office office = office();
        String link = link(office.session(Office.fresh("c")), 1);

        assertThat(post("", link, "{}").expect(400).told()).contains("\"field\":\"matter\"");
        assertThat(post("", link, "{\"matter\": \"m\", \"severity\": \"minor\"}").expect(400).told())
                .contains("\"field\":\"severity\"");
        assertThat(post(office.token("chen"), "/complaints", "{\"branch\": \"" + office.branch()
                + "\", \"intake\": \"link\", \"matter\": \"m\"}").expect(400).told()).contains("\"field\":\"intake\"");
    }
}
