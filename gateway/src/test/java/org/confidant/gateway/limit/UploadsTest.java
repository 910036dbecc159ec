package org.confidant.gateway.limit;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.confidant.gateway.Gateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadsTest {
    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGEST = 20 * MEGABYTE;
    private static final String FILES = "/api/v1/complaints/c1/attachments";
    private static final String BY_LINK = "/api/v1/links/cAAAAAAAAAAAAAAAAAAAAAA/attachments";
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static SlowReader reader;
    private static Gateway gateway;
    private static Gateway impatient;

    @BeforeAll
    static void start() throws IOException {
        reader = new SlowReader();
        gateway = new Gateway();
        impatient = new Gateway("confidant.gateway.complaint-url=http://localhost:" + reader.port(),
                "confidant.gateway.answer-timeout=1s", "confidant.gateway.body-timeout=1s");
    }

    @AfterAll
    static void stop() throws IOException {
        gateway.close();
        impatient.close();
        reader.close();
    }

    @BeforeEach
    void answer() {
        gateway.complaint.resetAll();
        gateway.complaint.stubFor(any(anyUrl()).willReturn(okJson("{}")));
        reader.forget();
    }

    private static HttpResponse<String> post(String path, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + gateway.port() + path))
                .header("Authorization", "Bearer " + gateway.realm.token()).timeout(Duration.ofSeconds(30)).POST(body);
        return HTTP.send((headers.length > 0 ? request.headers(headers) : request).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static BodyPublisher declared(int length) {
        return BodyPublishers.ofByteArray(new byte[length]);
    }

    private static BodyPublisher ofUnsaidLength(int length) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[length]));
    }

    private static Socket uploading(int length) throws IOException {
        Socket socket = new Socket("localhost", impatient.port());
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write(("POST " + FILES + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                        + length
                        + "\r\nAuthorization: Bearer " + impatient.realm.token() + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** An answer up to the end of its JSON, which holds no other object. */
    private static String said(Socket socket) throws IOException {
        StringBuilder said = new StringBuilder();
        int next;
        do {
            next = socket.getInputStream().read();
            said.append((char) next);
        } while (next >= 0 && next != '}');
        return said.toString();
    }

    private static CircuitBreaker.State breaker(Gateway asked) {
        return asked.bean(CircuitBreakerRegistry.class)
                .circuitBreaker("complaint-service:post-complaints-id-attachments")
                .getState();
    }

    @ParameterizedTest
    @ValueSource(strings = {FILES, BY_LINK})
    void a_file_of_twenty_megabytes_passes_whole(String path) throws Exception {
        assertThat(post(path, declared(LARGEST), "Content-Disposition", "attachment; filename=a.pdf").statusCode())
                .isEqualTo(200);
        assertThat(post(path, ofUnsaidLength(LARGEST)).statusCode()).isEqualTo(200);

        assertThat(gateway.complaint.findAll(anyRequestedFor(anyUrl()))).hasSize(2).extracting(LoggedRequest::getBody)
                .allSatisfy(body -> assertThat(body).hasSize(LARGEST));
        assertThat(gateway.complaint.findAll(anyRequestedFor(anyUrl())))
                .anyMatch(seen -> "attachment; filename=a.pdf".equals(seen.getHeader("Content-Disposition")));
    }

    @ParameterizedTest
    @ValueSource(strings = {FILES, BY_LINK})
    void one_byte_more_is_refused(String path) throws Exception {
        HttpResponse<String> said = post(path, declared(LARGEST + 1));
        HttpResponse<String> unsaid = post(path, ofUnsaidLength(LARGEST + 1));

        assertThat(said.statusCode()).isEqualTo(413);
        assertThat(said.body()).contains("/problems/body-too-large");
        assertThat(unsaid.statusCode()).isEqualTo(413);
        assertThat(gateway.complaint.findAll(anyRequestedFor(anyUrl()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/complaints", "/api/v1/complaints/c1/classification",
            "/api/v1/links/cAAAAAAAAAAAAAAAAAAAAAA/complaint"})
    void every_other_body_has_a_megabyte(String path) throws Exception {
        assertThat(post(path, declared(MEGABYTE + 1)).statusCode()).isEqualTo(413);
        assertThat(post(path, declared(MEGABYTE)).statusCode()).isEqualTo(200);
    }

    @Test
    void files_that_are_too_long_do_not_open_the_breaker() throws Exception {
        for (int i = 0; i < 12; i++) {
            assertThat(post(FILES, ofUnsaidLength(LARGEST + 1)).statusCode()).isEqualTo(413);
        }

        assertThat(breaker(gateway)).isEqualTo(CircuitBreaker.State.CLOSED);
        assertThat(post(FILES, declared(10)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_file_reaches_the_service_while_it_arrives_for_longer_than_an_answer_may_take() throws Exception {
        int pieces = 40;
        long begun = System.nanoTime();
        try (Socket socket = uploading(pieces * 1000)) {
            for (int i = 1; i < pieces; i++) {
                socket.getOutputStream().write(new byte[1000]);
                reader.awaitBody(i * 1000, Duration.ofMillis(50));
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(1500));
            socket.getOutputStream().write(new byte[1000]);

            assertThat(said(socket)).startsWith("HTTP/1.1 201");
        }
    }

    @Test
    void a_file_that_stops_coming_is_not_waited_for() throws Exception {
        for (int i = 0; i < 12; i++) {
            try (Socket socket = uploading(5000)) {
                socket.getOutputStream().write(new byte[1000]);
                if (i < 11) {
                    continue;
                }
                assertThat(said(socket)).startsWith("HTTP/1.1 408").contains("/problems/body-too-slow");
            }
        }
        assertThat(breaker(impatient)).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void a_refusal_in_the_middle_of_a_file_is_seen() throws Exception {
        reader.refuseAtOnce();
        try (Socket socket = uploading(5 * MEGABYTE)) {
            for (int i = 0; i < 50; i++) {
                socket.getOutputStream().write(new byte[MEGABYTE / 10]);
            }
            assertThat(said(socket)).startsWith("HTTP/1.1 422").contains("attachment-type-refused");
        }
    }
}
