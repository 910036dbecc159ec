package org.confidant.gateway.limit;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.confidant.gateway.Gateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;

class LimitsTest {
    private static final int MEGABYTE = 1024 * 1024;
    private static Gateway gateway;

    @BeforeAll
    static void start() {
        gateway = new Gateway("confidant.gateway.link-rate.requests=3", "confidant.gateway.link-rate.per=1h",
                "confidant.gateway.address-rate.requests=8", "confidant.gateway.address-rate.per=1h",
                "confidant.gateway.partner-rate.requests=4", "confidant.gateway.partner-rate.per=1h",
                "confidant.gateway.body-timeout=500ms", "server.forward-headers-strategy=native");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void answer() {
        gateway.booking.resetAll();
        gateway.booking.stubFor(any(anyUrl()).willReturn(okJson("{}")));
    }

    @Test
    void one_link_is_not_asked_too_often() {
        for (int i = 0; i < 3; i++) {
            link("10.0.0." + i, "bONEONEONEONEONEONEONEO").expectStatus().isOk();
        }

        link("10.0.0.9", "bONEONEONEONEONEONEONEO").expectStatus().isEqualTo(429).expectHeader()
                .value("Retry-After", seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 3600))
                .expectHeader()
                .contentType("application/problem+json").expectBody().jsonPath("$.type")
                .isEqualTo("/problems/too-many-requests");
        link("10.0.0.9", "bOTHEROTHEROTHEROTHEROT").expectStatus().isOk();
    }

    @Test
    void one_address_cannot_guess_links() {
        for (int i = 0; i < 8; i++) {
            link("10.1.1.1", "bGUESSGUESSGUESSGUESSG" + i).expectStatus().isOk();
        }

        link("10.1.1.1", "bGUESSGUESSGUESSGUESSGX").expectStatus().isEqualTo(429);
        link("10.1.1.2", "bGUESSGUESSGUESSGUESSGX").expectStatus().isOk();
    }

    @Test
    void each_partner_has_its_own_limit_and_staff_have_none() {
        for (int i = 0; i < 4; i++) {
            ask("partner-a", "partner").expectStatus().isOk();
        }

        ask("partner-a", "partner").expectStatus().isEqualTo(429);
        ask("partner-b", "partner").expectStatus().isOk();
        for (int i = 0; i < 6; i++) {
            ask("portal", "receptionist").expectStatus().isOk();
        }
    }

    @Test
    void a_body_of_one_megabyte_passes_whole() {
        post("x".repeat(MEGABYTE)).expectStatus().isOk();

        assertThat(gateway.booking.findAll(anyRequestedFor(anyUrl())).getFirst().getBody()).hasSize(MEGABYTE);
    }

    @Test
    void a_longer_body_never_reaches_a_service() {
        post("x".repeat(MEGABYTE + 1)).expectStatus().isEqualTo(413).expectHeader()
                .contentType("application/problem+json").expectBody().jsonPath("$.type")
                .isEqualTo("/problems/body-too-large");

        assertThat(gateway.booking.findAll(anyRequestedFor(anyUrl()))).isEmpty();
    }

    @Test
    void a_longer_body_of_unsaid_length_never_reaches_a_service() {
        Flux<String> chunks = Flux.range(0, 40).map(i -> "x".repeat(MEGABYTE / 32));

        gateway.client().post().uri("/api/v1/bookings").header("Authorization", "Bearer " + gateway.realm.token())
                .contentType(MediaType.TEXT_PLAIN).body(chunks, String.class).exchange().expectStatus().isEqualTo(413);

        assertThat(gateway.booking.findAll(anyRequestedFor(anyUrl()))).isEmpty();
    }

    @Test
    void a_body_of_unsaid_length_reaches_the_service_with_its_length() {
        gateway.client().post().uri("/api/v1/bookings").header("Authorization", "Bearer " + gateway.realm.token())
                .contentType(MediaType.TEXT_PLAIN).body(Flux.just("ab", "cd"), String.class).exchange().expectStatus()
                .isOk();

        var seen = gateway.booking.findAll(anyRequestedFor(anyUrl())).getFirst();
        assertThat(seen.getBodyAsString()).isEqualTo("abcd");
        assertThat(seen.getHeader("Content-Length")).isEqualTo("4");
    }

    @Test
    void who_sends_a_body_too_slowly_is_not_waited_for() throws IOException {
        String answer = raw(
                "POST /api/v1/bookings HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\nAuthorization: Bearer "
                        + gateway.realm.token() + "\r\n\r\nab");

        assertThat(answer).startsWith("HTTP/1.1 408").contains("/problems/body-too-slow");
        assertThat(gateway.booking.findAll(anyRequestedFor(anyUrl()))).isEmpty();
    }

    @Test
    void a_stranger_s_body_is_not_read() throws IOException {
        String answer = raw(
                "POST /api/v1/bookings HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 401");
    }

    @Test
    void headers_without_end_are_refused() throws IOException {
        String answer = raw(
                "GET /api/v1/bookings HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json");
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", gateway.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static ResponseSpec link(String address, String token) {
        return gateway.client().get().uri("/api/v1/links/" + token).header("X-Forwarded-For", address).exchange();
    }

    private static ResponseSpec ask(String client, String role) {
        String token = gateway.realm.token(
                claims -> claims.claim("azp", client).claim("realm_access", Map.of("roles", List.of(role))));
        return gateway.client().get().uri("/api/v1/bookings").header("Authorization", "Bearer " + token).exchange();
    }

    private static ResponseSpec post(String body) {
        return gateway.client().post().uri("/api/v1/bookings")
                .header("Authorization", "Bearer " + gateway.realm.token())
                .contentType(MediaType.TEXT_PLAIN).bodyValue(body).exchange();
    }
}
