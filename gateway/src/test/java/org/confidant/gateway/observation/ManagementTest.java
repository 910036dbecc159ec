package org.confidant.gateway.observation;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.confidant.gateway.Gateway;
import org.confidant.platform.testing.MetricsDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManagementTest {
    private static Gateway gateway;

    @BeforeAll
    static void start() {
        gateway = new Gateway();
        gateway.booking.stubFor(any(anyUrl()).willReturn(okJson("{}")));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/readiness", "/actuator/health/liveness"})
    void health_is_told_at_the_management_port(String path) {
        gateway.management().get().uri(path).exchange().expectStatus().isOk().expectBody().jsonPath("$.status")
                .isEqualTo("UP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/actuator/gateway/routes", "/actuator/loggers",
            "/actuator/threaddump", "/actuator/configprops", "/actuator/beans", "/api/v1/openapi"})
    void nothing_else_is(String path) {
        gateway.management().get().uri(path).exchange().expectStatus().isNotFound();
    }

    @Test
    void requests_are_counted_by_route_and_outcome() {
        gateway.client().get().uri("/api/v1/notices").header("Authorization", "Bearer " + gateway.realm.token())
                .exchange();
        gateway.client().get().uri("/api/v1/notices").exchange();
        gateway.client().get().uri("/api/v1/nowhere").exchange();

        assertThat(figures())
                .contains(
                        "confidant_gateway_requests_total{outcome=\"done\",route=\"booking-service:get-notices\"} 1.0")
                .contains(
                        "confidant_gateway_requests_total{outcome=\"not_allowed\",route=\"booking-service:get-notices\"} 1.0")
                .contains("confidant_gateway_requests_total{outcome=\"not_found\",route=\"none\"}")
                .contains("resilience4j_circuitbreaker_state");
    }

    @Test
    void the_document_says_what_the_gateway_measures() {
        MetricsDocument.requireSection("gateway", List.of(GatewayMeter.values()), GatewayMeter::meaning);
    }

    @Test
    void every_documented_meter_is_there_and_no_other_is() {
        gateway.client().get().uri("/api/v1/nowhere").exchange();

        assertThat(gateway.bean(MeterRegistry.class).getMeters().stream().map(meter -> meter.getId().getName())
                .filter(name -> name.startsWith("confidant."))).containsOnly(
                        Stream.of(GatewayMeter.values()).map(GatewayMeter::getName).toArray(String[]::new));
    }

    private static String figures() {
        return new String(gateway.management().get().uri("/actuator/prometheus").exchange().expectStatus().isOk()
                .expectBody().returnResult().getResponseBodyContent(), StandardCharsets.UTF_8);
    }
}
