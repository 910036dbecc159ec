package org.confidant.staffservice.partner;

import static org.assertj.core.api.Assertions.assertThat;

import org.confidant.platform.identity.Role;
import org.confidant.staffservice.testing.Answer;
import org.confidant.staffservice.testing.Bodies;
import org.confidant.staffservice.testing.OverHttp;
import org.junit.jupiter.api.Test;

class PartnersTest extends OverHttp {
    @Test
    void a_partners_client_id_and_secret_are_shown_once() {
        String branch = branch();

        Answer first = post(administrator(), "/partners", Bodies.partner(branch), "Idempotency-Key", "p-" + branch);
        Answer again = post(administrator(), "/partners", Bodies.partner(branch), "Idempotency-Key", "p-" + branch);

        assertThat(first.status()).as("%s", first.body()).isEqualTo(201);
        assertThat(first.text("clientId")).isEqualTo("partner-" + first.text("id"));
        assertThat(accounts.clients.get(first.text("clientId"))).isEqualTo(first.text("clientSecret")).isNotEmpty();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(again.has("clientSecret")).isFalse();
    }

    @Test
    void a_suspended_partner_is_refused_everywhere_until_it_is_readmitted() {
        String branch = branch();
        Answer partner = post(administrator(), "/partners", Bodies.partner(branch));
        String path = "/partners/" + partner.text("id");
        String sender = "partner:" + partner.text("id");

        Answer suspended = send(administrator(), "PUT", path, Bodies.partnerChange(true, branch));

        assertThat(suspended.status()).as("%s", suspended.body()).isEqualTo(200);
        eventually(() -> accounts.suspended.contains(partner.text("clientId")));
        eventually(() -> toldBooking(sender).getLast().path("body").path("suspended").asBoolean());
        assertThat(get(REALM.token(partner.text("clientId"), Role.PARTNER, branch), "/staff").status()).isEqualTo(401);

        send(administrator(), "PUT", path, Bodies.partnerChange(false, branch));
        eventually(() -> !accounts.suspended.contains(partner.text("clientId")));
        eventually(() -> get(REALM.token(partner.text("clientId"), Role.PARTNER, branch), "/staff").status() == 403);
    }

    @Test
    void while_keycloak_is_away_no_partner_is_admitted_and_the_retry_finishes() {
        String branch = branch();
        accounts.away = true;

        Answer away = post(administrator(), "/partners", Bodies.partner(branch), "Idempotency-Key", "a-" + branch);
        accounts.away = false;
        Answer retried = post(administrator(), "/partners", Bodies.partner(branch), "Idempotency-Key", "a-" + branch);

        assertThat(away.status()).isEqualTo(503);
        assertThat(retried.text("clientSecret")).isEqualTo(accounts.clients.get(retried.text("clientId")));
    }

    @Test
    void a_partner_needs_branches_that_exist() {
        assertThat(post(administrator(), "/partners", Bodies.partner("nowhere")).text("type"))
                .isEqualTo("/problems/unknown-branch");
        assertThat(send(administrator(), "PUT", "/partners/nobody", Bodies.partnerChange(false, branch())).status())
                .isEqualTo(404);
    }
}
