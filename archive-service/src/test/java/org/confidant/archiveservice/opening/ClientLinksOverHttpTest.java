package org.confidant.archiveservice.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.confidant.archiveservice.testing.RunningService;
import org.confidant.archiveservice.testing.Served;
import org.confidant.local.api.Answer;
import org.confidant.platform.identity.Role;
import org.junit.jupiter.api.Test;

/** Row 21: clients see who opened their records, by a link the desk hands them. */
class ClientLinksOverHttpTest extends RunningService {
    private Answer issue(Served session, String token, String... headers) {
        return post(token, "/clients/" + session.clients().getFirst() + "/links",
                "{\"purpose\": \"openings\", \"identityCheck\": \"identity card\"}", headers);
    }

    private static String path(Answer issued) {
        String url = issued.expect(201).text("url");
        return url.substring(url.indexOf("/links/"));
    }

    private void open(Served session, String reason) {
        post(session.token(), "/records/" + session.id() + "/openings", "{\"reason\": \"" + reason + "\"}")
                .expect(201);
    }

    @Test
    void a_client_sees_who_opened_their_records_when_and_why() {
        Served session = session();
        Served other = session(session.branch(), session.practitioner(), "on-site", Served.fresh("c"));
        open(session, "first");
        open(other, "not theirs");
        open(session, "second");
        open(session, "third");

        String link = path(issue(session, session.token(Role.RECEPTIONIST)));
        Answer page = get("", link + "?limit=2");

        assertThat(page.items()).extracting(item -> item.path("reason").asString()).containsExactly("third",
                "second");
        assertThat(page.items().getFirst().path("by").asString()).isEqualTo(session.practitioner());
        assertThat(page.items().getFirst().path("role").asString()).isEqualTo("practitioner");
        assertThat(page.items().getFirst().path("at").asString()).isEqualTo("2026-05-11T10:00:00+08:00");
        assertThat(get("", link + "?limit=2&after=" + page.text("next")).items())
                .extracting(item -> item.path("reason").asString()).containsExactly("first");
    }

    @Test
    void the_link_is_shown_once() {
        Served session = session();
        String desk = session.token(Role.RECEPTIONIST);

        Answer first = issue(session, desk, "Idempotency-Key", "l1").expect(201);
        Answer again = issue(session, desk, "Idempotency-Key", "l1").expect(201);

        assertThat(first.text("url")).startsWith("http://127.0.0.1/api/v1/links/a");
        assertThat(first.text("qrCode")).isNotEmpty();
        assertThat(again.body().has("url")).isFalse();
        assertThat(post(desk, "/clients/" + session.clients().getFirst() + "/links",
                "{\"purpose\": \"openings\", \"identityCheck\": \"other\"}", "Idempotency-Key", "l1").problem())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void only_the_desk_of_the_client_s_branch_hands_it_out() {
        Served session = session();

        assertThat(issue(session, session.token()).status()).isEqualTo(403);
        assertThat(issue(session, REALM.token("desk", Role.RECEPTIONIST, "elsewhere")).status()).isEqualTo(404);
        assertThat(post(session.token(Role.RECEPTIONIST), "/clients/nobody/links",
                "{\"purpose\": \"openings\", \"identityCheck\": \"x\"}").status()).isEqualTo(404);
        assertThat(post(session.token(Role.RECEPTIONIST), "/clients/nobody/links", "{\"purpose\": \"openings\"}")
                .told()).contains("\"field\":\"identityCheck\"");
        assertThat(post(session.token(Role.RECEPTIONIST), "/clients/nobody/links",
                "{\"purpose\": \"booking\", \"identityCheck\": \"x\"}").told()).contains("\"field\":\"purpose\"");
    }

    @Test
    void links_that_open_nothing_get_one_and_the_same_answer() {
        Served session = session();
        String link = path(issue(session, session.token(Role.RECEPTIONIST)));
        Answer forged = get("", "/links/a00000000000000000000000000/openings");
        Answer ofTheChat = get("", session.link(1) + "/openings");
        Answer forTheChat = get("", link.replace("/openings", "/messages"));
        CLOCK.moveTo(MONDAY_MORNING.plus(Duration.ofDays(7)));
        Answer expired = get("", link);

        assertThat(List.of(forged, ofTheChat, forTheChat, expired)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.problem()).isEqualTo("not-found");
            assertThat(answer.text("detail")).isEqualTo(forged.text("detail"));
        });
    }

    @Test
    void an_erased_client_s_link_opens_nothing() {
        Served session = session();
        String link = path(issue(session, session.token(Role.RECEPTIONIST)));

        erase(session.clients().getFirst());

        assertThat(get("", link).status()).isEqualTo(404);
        assertThat(issue(session, session.token(Role.RECEPTIONIST)).status()).isEqualTo(404);
    }
}
