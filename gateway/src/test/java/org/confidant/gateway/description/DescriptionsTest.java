package org.confidant.gateway.description;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import org.confidant.gateway.Gateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class DescriptionsTest {
    private static Gateway gateway;

    @BeforeAll
    static void start() {
        gateway = new Gateway();
        gateway.booking.stubFor(get("/v3/api-docs").willReturn(okJson("""
                {"openapi":"3.1.0","servers":[{"url":"http://10.0.0.7:8080"}],
                 "paths":{"/bookings":{"get":{"summary":"List"},"post":{"summary":"Book"}},
                          "/bookings/{bookingId}/move":{"post":{}},
                          "/branches":{"get":{},"post":{"summary":"not ours to give"}},
                          "/links/{token}":{"get":{"summary":"By link"}},
                          "/inbox/{sender}/{n}":{"put":{}}},
                 "components":{"schemas":{"Booking":{"type":"object"}}}}""")));
        gateway.staff.stubFor(get("/v3/api-docs").willReturn(aResponse().withStatus(500)));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void without_a_token_it_is_said_where_descriptions_and_tokens_are() {
        ask("/api/v1/openapi").expectStatus().isOk().expectBody().json("""
                {"items":[{"href":"/api/v1/openapi/staff-service"},{"href":"/api/v1/openapi/booking-service"},
                          {"href":"/api/v1/openapi/archive-service"},
                          {"href":"/api/v1/openapi/complaint-service"}]}""")
                .jsonPath("$.tokenAddress").isEqualTo(gateway.realm.issuer() + "/protocol/openid-connect/token");
    }

    @Test
    void a_description_names_the_public_address_and_where_tokens_come_from() {
        described().jsonPath("$.servers[0].url").isEqualTo("http://localhost:" + gateway.port() + "/api/v1")
                .jsonPath("$.servers.length()").isEqualTo(1)
                .jsonPath("$.components.securitySchemes.token.flows.clientCredentials.tokenUrl")
                .isEqualTo(gateway.realm.issuer() + "/protocol/openid-connect/token").jsonPath("$.security[0].token")
                .isEmpty().jsonPath("$.components.schemas.Booking.type").isEqualTo("object");
    }

    @Test
    void only_what_can_be_asked_from_outside_is_described() {
        described().jsonPath("$.paths['/bookings'].post.summary").isEqualTo("Book")
                .jsonPath("$.paths['/bookings/{bookingId}/move'].post").exists().jsonPath("$.paths['/branches'].get")
                .exists().jsonPath("$.paths['/branches'].post").doesNotExist()
                .jsonPath("$.paths['/inbox/{sender}/{n}']").doesNotExist();
    }

    @Test
    void what_needs_no_token_says_so() {
        described().jsonPath("$.paths['/links/{token}'].get.security.length()").isEqualTo(0)
                .jsonPath("$.paths['/bookings'].get.security").doesNotExist();
    }

    @Test
    void a_service_that_is_away_has_no_description_now() {
        ask("/api/v1/openapi/staff-service").expectStatus().is5xxServerError().expectHeader()
                .contentType("application/problem+json");
    }

    @Test
    void an_unknown_service_is_not_there() {
        ask("/api/v1/openapi/gateway").expectStatus().isNotFound().expectHeader()
                .contentType("application/problem+json");
    }

    private static BodyContentSpec described() {
        return ask("/api/v1/openapi/booking-service").expectStatus().isOk().expectBody();
    }

    private static ResponseSpec ask(String path) {
        return gateway.client().get().uri(path).exchange();
    }
}
