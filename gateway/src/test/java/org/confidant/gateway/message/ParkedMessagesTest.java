package org.confidant.gateway.message;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import org.confidant.gateway.Gateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class ParkedMessagesTest {
    private static Gateway gateway;

    @BeforeAll
    static void start() {
        gateway = new Gateway();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void answer() {
        says(gateway.staff, okJson("{\"items\":[{\"id\":\"s2\",\"at\":\"2026-01-02T00:00:00Z\"}]}"));
        says(gateway.booking, okJson("""
                {"items":[{"id":"b1","at":"2026-01-01T00:00:00Z"},{"id":"b3","at":"2026-01-03T00:00:00Z"}]}"""));
        says(gateway.archive, okJson("{\"items\":[{\"id\":\"a4\",\"at\":\"2026-01-04T00:00:00Z\"}]}"));
        says(gateway.complaint, okJson("{\"items\":[{\"id\":\"c5\",\"at\":\"2026-01-05T00:00:00Z\"}]}"));
    }

    @Test
    void all_services_messages_are_one_list_oldest_first() {
        ask().expectStatus().isOk().expectBody().json("""
                {"items":[{"id":"b1"},{"id":"s2"},{"id":"b3"},{"id":"a4"},{"id":"c5"}],"missing":[]}""")
                .jsonPath("$.items[0].id")
                .isEqualTo("b1");
    }

    @Test
    void each_service_sees_who_asks_and_for_what() {
        ask();

        var seen = gateway.staff.findAll(anyRequestedFor(anyUrl())).getFirst();
        assertThat(seen.getUrl()).isEqualTo("/messages?state=parked");
        assertThat(seen.getHeader("Authorization")).startsWith("Bearer ");
        assertThat(seen.getHeader("traceparent")).isNotBlank();
    }

    @Test
    void a_service_that_is_away_is_named_and_the_others_answer() {
        says(gateway.staff, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        ask().expectStatus().isOk().expectBody().json("""
                {"items":[{"id":"b1"},{"id":"b3"},{"id":"a4"},{"id":"c5"}],"missing":["staff-service"]}""");
    }

    @Test
    void garbage_counts_as_away() {
        says(gateway.staff, okJson("{\"items\":["));

        ask().expectStatus().isOk().expectBody().jsonPath("$.missing").isEqualTo("staff-service");
    }

    @Test
    void no_service_at_all_is_no_empty_list() {
        says(gateway.staff, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        says(gateway.booking, aResponse().withStatus(500));
        says(gateway.archive, aResponse().withFault(Fault.EMPTY_RESPONSE));
        says(gateway.complaint, aResponse().withStatus(502));

        ask().expectStatus().isEqualTo(503).expectHeader().exists("Retry-After").expectHeader()
                .contentType("application/problem+json");
    }

    @Test
    void what_a_service_refuses_is_refused() {
        says(gateway.booking, aResponse().withStatus(403).withHeader("Content-Type", "application/problem+json")
                .withBody("{\"type\":\"/problems/not-allowed\"}"));

        ask().expectStatus().isForbidden().expectHeader().contentType("application/problem+json").expectBody()
                .json("{\"type\":\"/problems/not-allowed\"}");
    }

    private static void says(WireMockServer service, ResponseDefinitionBuilder answer) {
        service.resetAll();
        service.stubFor(get(urlPathEqualTo("/messages")).willReturn(answer));
    }

    private static ResponseSpec ask() {
        return gateway.client().get().uri("/api/v1/messages?state=parked")
                .header("Authorization", "Bearer " + gateway.realm.token("administrator")).exchange();
    }
}
