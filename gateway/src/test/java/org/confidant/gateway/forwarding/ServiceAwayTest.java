package org.confidant.gateway.forwarding;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.confidant.gateway.Gateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class ServiceAwayTest {
    private static RawServer raw;
    private static Gateway gateway;

    @BeforeAll
    static void start() throws IOException {
        raw = new RawServer();
        gateway = new Gateway("confidant.gateway.answer-timeout=4s",
                "confidant.gateway.staff-url=http://localhost:" + raw.port());
    }

    @AfterAll
    static void stop() throws IOException {
        gateway.close();
        raw.close();
    }

    @BeforeEach
    void heal() {
        gateway.booking.resetAll();
        breakers().getAllCircuitBreakers().forEach(breaker -> breaker.reset());
    }

    @Test
    void a_service_that_is_not_there_is_named_unavailable() throws IOException {
        raw.close();

        for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.POST)) {
            ask(method, "/api/v1/staff").expectStatus().isEqualTo(503).expectHeader().exists("Retry-After")
                    .expectHeader().contentType("application/problem+json").expectBody().jsonPath("$.type")
                    .isEqualTo("/problems/unavailable").jsonPath("$.traceId").isNotEmpty();
        }
        raw.open();
    }

    @Test
    void a_service_that_is_silent_is_not_waited_for() {
        answer(okJson("{}").withFixedDelay(25_000));

        ask(HttpMethod.POST, "/api/v1/bookings").expectStatus().isEqualTo(504).expectBody().jsonPath("$.type")
                .isEqualTo("/problems/no-answer");
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE"})
    void a_service_that_dies_while_answering_is_unavailable(Fault fault) {
        answer(aResponse().withFault(fault));

        ask(HttpMethod.POST, "/api/v1/bookings").expectStatus().isEqualTo(503).expectHeader().exists("Retry-After");
    }

    @Test
    void a_write_is_never_sent_twice() {
        answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        ask(HttpMethod.POST, "/api/v1/bookings");

        assertThat(gateway.booking.findAll(anyRequestedFor(anyUrl()))).hasSize(1);
    }

    @Test
    void an_answer_that_is_not_http_is_a_bad_answer() {
        raw.says("GARBAGE\r\n\r\n");

        ask(HttpMethod.GET, "/api/v1/staff/s1").expectStatus().isEqualTo(502).expectBody().jsonPath("$.type")
                .isEqualTo("/problems/bad-answer");
    }

    @ParameterizedTest
    @CsvSource({"500", "502", "503"})
    void an_error_page_never_gets_out(int status) {
        answer(aResponse().withStatus(status).withHeader("Content-Type", "text/html")
                .withBody("<h1>java.lang.NullPointerException at secret</h1>"));

        ask(HttpMethod.GET, "/api/v1/bookings").expectStatus().isEqualTo(502).expectBody(String.class)
                .value(body -> assertThat(body).contains("/problems/bad-answer").doesNotContain("secret"));
    }

    @Test
    void a_refusal_without_a_document_gets_one() {
        answer(aResponse().withStatus(415));

        ask(HttpMethod.POST, "/api/v1/bookings").expectStatus().isEqualTo(415).expectBody().jsonPath("$.type")
                .isEqualTo("/problems/media-type-unsupported").jsonPath("$.status").isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({"409", "500", "503"})
    void what_a_service_says_itself_passes_as_it_is(int status) {
        answer(aResponse().withStatus(status).withHeader("Content-Type", "application/problem+json")
                .withHeader("Retry-After", "7").withBody("{\"type\":\"/problems/slot-taken\",\"nearest\":[]}"));

        ask(HttpMethod.POST, "/api/v1/bookings").expectStatus().isEqualTo(status).expectHeader()
                .valueEquals("Retry-After", "7").expectBody()
                .json("{\"type\":\"/problems/slot-taken\",\"nearest\":[]}");
    }

    @ParameterizedTest
    @CsvSource({"409,application/problem+json", "400,text/html", "503,application/problem+json"})
    void what_a_service_says_does_not_open_the_breaker(int status, String type) {
        answer(aResponse().withStatus(status).withHeader("Content-Type", type).withBody("{}"));

        for (int i = 0; i < 15; i++) {
            ask(HttpMethod.POST, "/api/v1/bookings");
        }

        assertThat(breaker("booking-service:post-bookings")).isEqualTo(State.CLOSED);
    }

    @Test
    void a_route_that_only_fails_is_left_alone_for_a_while_and_others_go_on() {
        answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        for (int i = 0; i < 10; i++) {
            ask(HttpMethod.POST, "/api/v1/bookings");
        }
        answer(okJson("{}"));

        ask(HttpMethod.POST, "/api/v1/bookings").expectStatus().isEqualTo(503).expectHeader().valueEquals("Retry-After",
                "5");
        ask(HttpMethod.GET, "/api/v1/bookings").expectStatus().isOk();
        assertThat(breaker("booking-service:post-bookings")).isEqualTo(State.OPEN);
    }

    @Test
    void an_open_breaker_is_seen_in_health_without_taking_the_gateway_out() {
        breakers().circuitBreaker("booking-service:get-slots").transitionToOpenState();

        gateway.management().get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
        gateway.management().get().uri("/actuator/health").exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.components.circuitBreakers.details.['booking-service:get-slots'].details.state")
                .isEqualTo("OPEN");
    }

    @Test
    void an_answer_that_stops_in_the_middle_is_not_taken_for_whole() throws IOException {
        raw.says(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"a\":\r\n");
        String request = "GET /api/v1/staff/s1 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + gateway.realm.token() + "\r\n\r\n";

        try (Socket socket = new Socket("localhost", gateway.port())) {
            socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

            assertThat(answer).startsWith("HTTP/1.1 200").contains("{\"a\":").doesNotEndWith("0\r\n\r\n");
        }
    }

    private static void answer(ResponseDefinitionBuilder response) {
        gateway.booking.stubFor(any(anyUrl()).willReturn(response));
    }

    private static ResponseSpec ask(HttpMethod method, String path) {
        return gateway.client().method(method).uri(path).header("Authorization", "Bearer " + gateway.realm.token())
                .exchange();
    }

    private static CircuitBreakerRegistry breakers() {
        return gateway.bean(CircuitBreakerRegistry.class);
    }

    private static State breaker(String name) {
        return breakers().circuitBreaker(name).getState();
    }
}
