package org.confidant.gateway.identity;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import org.confidant.gateway.Gateway;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class RealmAwayTest {
    @Test
    void known_keys_go_on_and_a_key_never_seen_cannot_be_judged() {
        try (Gateway gateway = new Gateway()) {
            gateway.booking.stubFor(any(anyUrl()).willReturn(okJson("{}")));
            ask(gateway, gateway.realm.token()).expectStatus().isOk();
            String known = gateway.realm.token();

            gateway.realm.goAway();
            gateway.realm.signWithUnpublishedKey();

            ask(gateway, gateway.realm.token()).expectStatus().isEqualTo(503).expectHeader().exists("Retry-After")
                    .expectHeader().contentType("application/problem+json").expectBody().jsonPath("$.type")
                    .isEqualTo("/problems/unavailable");
            ask(gateway, known).expectStatus().isOk();
        }
    }

    private static ResponseSpec ask(Gateway gateway, String token) {
        return gateway.client().get().uri("/api/v1/bookings").header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }
}
