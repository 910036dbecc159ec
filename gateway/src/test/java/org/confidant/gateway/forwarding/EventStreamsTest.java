package org.confidant.gateway.forwarding;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.confidant.gateway.Gateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventStreamsTest {
    private static final String BEGIN = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream;charset=UTF-8\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n";
    private static final int IMPATIENCE = 2_000;
    private static RawServer raw;
    private static Gateway gateway;
    private static Gateway impatient;

    @BeforeAll
    static void start() throws IOException {
        raw = new RawServer();
        gateway = new Gateway("confidant.gateway.archive-url=http://localhost:" + raw.port());
        impatient = new Gateway("confidant.gateway.archive-url=http://localhost:" + raw.port(),
                "confidant.gateway.answer-timeout=" + IMPATIENCE + "ms");
    }

    @AfterAll
    static void stop() throws IOException {
        gateway.close();
        impatient.close();
        raw.close();
    }

    private static String event(int n) {
        String text = "id:" + n + "\ndata:{\"n\":" + n + "}\n\n";
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    /** What comes up to that event's data. */
    private static String until(BufferedReader answer, int n) throws IOException {
        StringBuilder seen = new StringBuilder();
        String line = answer.readLine();
        while (line != null && !line.startsWith("data:{\"n\":" + n)) {
            seen.append(line).append('\n');
            line = answer.readLine();
        }
        assertThat(line).as("after %s", seen).isNotNull();
        return seen.toString();
    }

    private static BufferedReader ask(Gateway asked, Socket socket, String path) throws IOException {
        socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
        socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                + "Authorization: Bearer " + asked.realm.token() + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/sessions/s1/messages", "/api/v1/links/aAAAAAAAAAAAAAAAAAAAAAA/messages"})
    void each_event_passes_as_soon_as_it_is_there(String path) throws IOException {
        raw.says(BEGIN + event(1));
        try (Socket socket = new Socket("localhost", gateway.port())) {
            BufferedReader answer = ask(gateway, socket, path);

            assertThat(until(answer, 1)).startsWith("HTTP/1.1 200").containsIgnoringCase("text/event-stream");
            for (int n = 2; n < 20; n++) {
                raw.goesOn(event(n));
                until(answer, n);
            }
        }
    }

    @Test
    void a_stream_that_is_silent_for_longer_than_an_answer_may_be_goes_on() throws IOException {
        raw.says(BEGIN + event(1));
        try (Socket socket = new Socket("localhost", impatient.port())) {
            BufferedReader answer = ask(impatient, socket, "/api/v1/sessions/s1/messages");
            until(answer, 1);
            assertThat(answer.readLine()).isEmpty();
            assertThat(answer.readLine()).isEmpty();

            socket.setSoTimeout(2 * IMPATIENCE);
            assertThatThrownBy(answer::readLine).isInstanceOf(SocketTimeoutException.class);

            raw.goesOn(event(2));
            until(answer, 2);
        }
    }

    @Test
    void the_service_learns_which_event_was_seen_last() {
        impatient.booking.stubFor(any(anyUrl()).willReturn(aResponse().withHeader("Content-Type", "text/event-stream")
                .withBody("data:42\n\n")));

        impatient.client().get().uri("/api/v1/bookings").header("Last-Event-ID", "41")
                .header("Authorization", "Bearer " + impatient.realm.token()).exchange().expectStatus().isOk()
                .expectBody(String.class).isEqualTo("data:42\n\n");

        impatient.booking.verify(getRequestedFor(urlEqualTo("/bookings")).withHeader("Last-Event-ID", equalTo("41")));
    }

    @Test
    void streams_that_end_badly_do_not_open_the_breaker() throws IOException {
        raw.says(BEGIN + event(1));
        for (int i = 0; i < 15; i++) {
            try (Socket socket = new Socket("localhost", gateway.port())) {
                until(ask(gateway, socket, "/api/v1/sessions/s1/messages"), 1);
            }
        }

        assertThat(gateway.bean(CircuitBreakerRegistry.class).circuitBreaker("archive-service:get-sessions-id-messages")
                .getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }
}
