package org.confidant.gateway.observation;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.confidant.gateway.Gateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SecretsStaySecretTest {
    private static final String LINK = "bSECRETSECRETSECRETSECR";

    @Test
    void logs_spans_and_figures_know_a_link_by_its_template(CapturedOutput output) throws IOException {
        Spans spans = new Spans();
        try (Gateway gateway = new Gateway(
                context -> context.registerBean(SpanProcessor.class, () -> spans),
                "management.tracing.sampling.probability=1.0", "confidant.gateway.answer-timeout=4s")) {
            gateway.booking.stubFor(any(anyUrl()).willReturn(okJson("{}")));
            open(gateway, "/confirmation?x=%7B").isEqualTo(405);
            open(gateway, "").isEqualTo(200);
            gateway.booking.stubFor(any(anyUrl()).willReturn(com.github.tomakehurst.wiremock.client.WireMock.aResponse()
                    .withFault(Fault.RANDOM_DATA_THEN_CLOSE)));
            open(gateway, "").isEqualTo(503);
            gateway.booking.stubFor(any(anyUrl()).willReturn(okJson("{}").withFixedDelay(25_000)));
            open(gateway, "/slots?from=2026").isEqualTo(504);

            unreadable(gateway);

            String figures = new String(gateway.management().get().uri("/actuator/prometheus").exchange().expectBody()
                    .returnResult().getResponseBodyContent(), StandardCharsets.UTF_8);

            assertThat(figures).contains("/api/v1/links/{token}").doesNotContain("SECRET");
            assertThat(spans.seen).isNotEmpty().noneMatch(span -> span.contains("SECRET"))
                    .anyMatch(span -> span.contains("/api/v1/links/{token}"));
            assertThat(output.getAll()).contains("booking-service:get-links-token").doesNotContain("SECRET");
        }
    }

    @Test
    void a_log_line_and_a_problem_name_the_trace_that_the_caller_began(CapturedOutput output) {
        try (Gateway gateway = new Gateway()) {
            gateway.client().get().uri("/api/v1/nowhere")
                    .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01").exchange()
                    .expectBody().jsonPath("$.traceId").isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");

            assertThat(output.getAll().lines().filter(line -> line.contains("\"message\":\"answered\""))).hasSize(1)
                    .first().asString().contains("\"traceId\":\"4bf92f3577b34da6a3ce929d0e0e4736\"", "\"status\":404");
        }
    }

    private static org.springframework.test.web.reactive.server.StatusAssertions open(Gateway gateway, String rest) {
        return gateway.client().get()
                .uri(java.net.URI.create("http://localhost:" + gateway.port() + "/api/v1/links/" + LINK + rest))
                .exchange().expectStatus();
    }

    private static void unreadable(Gateway gateway) throws IOException {
        try (Socket socket = new Socket("localhost", gateway.port())) {
            socket.getOutputStream()
                    .write(("GET /api/v1/links/" + LINK + " HTTP/1.1\r\nAuthorization: Bearer SECRET\r\nX: "
                            + "x".repeat(20_000) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 431");
        }
    }

    /** Keeps every span as the text an exporter would send. */
    private static final class Spans implements SpanProcessor {
        private final List<String> seen = new CopyOnWriteArrayList<>();

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {}

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            seen.add(span.toSpanData().toString());
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }
}
