package org.confidant.gateway.door;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.requestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import org.confidant.gateway.Gateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

class RoutesTest {
    private static Gateway gateway;

    @BeforeAll
    static void start() {
        gateway = new Gateway("confidant.gateway.address-rate.requests=10000");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void answer() {
        List.of(gateway.staff, gateway.booking, gateway.archive, gateway.complaint).forEach(service -> {
            service.resetAll();
            service.stubFor(any(anyUrl()).willReturn(okJson("{\"ok\":true}")));
        });
    }

    static List<Passage> forwarded() {
        return Passages.all().stream().filter(passage -> passage.owner() != Owner.GATEWAY).toList();
    }

    @ParameterizedTest
    @MethodSource("forwarded")
    void every_passage_leads_to_its_owner_without_the_version(Passage passage) {
        String path = example(passage);

        call(passage.method(), "/api/v1" + path + "?a=%20b").exchange().expectStatus().isOk();

        LoggedRequest seen = service(passage.owner()).findAll(anyRequestedFor(anyUrl())).getFirst();
        assertThat(seen.getMethod().getName() + " " + seen.getUrl())
                .isEqualTo(passage.method().name() + " " + path + "?a=%20b");
    }

    @ParameterizedTest
    @CsvSource({"-9fKQ-stops-1", "_9fKQ-stops-1"})
    void ids_that_are_hashes_begin_with_any_of_their_characters(String id) {
        call(HttpMethod.POST, "/api/v1/tasks/" + id + "/completion").exchange().expectStatus().isOk();

        assertThat(gateway.booking.findAll(anyRequestedFor(urlEqualTo("/tasks/" + id + "/completion")))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"/actuator/health", "/api/v1/actuator/health", "/api/v1/inbox/x/1", "/inbox/x/1", "/api/v2/bookings",
            "/api/v1/bookings/", "/api/v1/bookings/.hidden", "/bookings", "/", "/api/v1/links/s123456789",
            "/api/v1/links/b123456789/messages", "/api/v1/links/a123456789", "/api/v1/links/a123456789/slots",
            "/api/v1/links/c123456789/slots",
            "/api/v1/messages/x123/replay", "/v3/api-docs", "/favicon.ico", "/api/v1/bookings/a%41",
            "/api/v1/bookings/*"})
    void what_is_not_in_the_table_is_not_forwarded(String path) {
        call(HttpMethod.GET, path).exchange().expectStatus().isNotFound().expectHeader()
                .contentType("application/problem+json").expectBody().jsonPath("$.type")
                .isEqualTo("/problems/not-found");

        assertThat(gateway.staff.findAll(anyRequestedFor(anyUrl()))).isEmpty();
        assertThat(gateway.booking.findAll(anyRequestedFor(anyUrl()))).isEmpty();
        assertThat(gateway.archive.findAll(anyRequestedFor(anyUrl()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/api/v1//bookings", "/api/v1/bookings/..", "/api/v1/bookings/%2e%2e/inbox", "/api/v1/bookings;a=b",
            "/api/v1/bookings/a%2Fb", "/api/v1/bookings/a%00"})
    void what_could_be_read_as_another_path_is_not_forwarded(String path) {
        call(HttpMethod.GET, path).exchange().expectStatus().isBadRequest().expectHeader()
                .contentType("application/problem+json").expectBody().jsonPath("$.type")
                .isEqualTo("/problems/malformed-request");

        assertThat(gateway.booking.findAll(anyRequestedFor(anyUrl()))).isEmpty();
    }

    @Test
    void a_path_without_that_method_says_which_it_has() {
        call(HttpMethod.DELETE, "/api/v1/branches").exchange().expectStatus().isEqualTo(405).expectHeader()
                .valueEquals("Allow", "GET, POST").expectBody().jsonPath("$.status").isEqualTo(405)
                .jsonPath("$.traceId")
                .isNotEmpty();
    }

    @Test
    void no_other_origin_is_let_in() {
        gateway.client().options().uri("/api/v1/bookings").header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "GET").exchange().expectStatus().isEqualTo(405).expectHeader()
                .doesNotExist("Access-Control-Allow-Origin");
    }

    @ParameterizedTest
    @CsvSource({"/staff/abc", "/api/v1/staff/abc", "http://10.0.0.7:8081/staff/abc"})
    void the_address_of_what_came_to_be_holds_outside(String location) {
        gateway.staff.stubFor(post("/staff")
                .willReturn(aResponse().withStatus(201).withHeader("Location", location).withHeader("Server", "x")));

        call(HttpMethod.POST, "/api/v1/staff").exchange().expectStatus().isCreated().expectHeader()
                .valueEquals("Location", "/api/v1/staff/abc").expectHeader().doesNotExist("Server");
    }

    @Test
    void only_headers_that_mean_something_reach_a_service() {
        gateway.client().get().uri("/api/v1/bookings").header("Authorization", "Bearer " + gateway.realm.token())
                .header("Cookie", "a=b").header("X-Forwarded-For", "1.2.3.4").header("If-Match", "\"3\"")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01").exchange()
                .expectStatus()
                .isOk();

        LoggedRequest seen = gateway.booking.findAll(requestedFor("GET", urlEqualTo("/bookings"))).getFirst();
        assertThat(seen.getHeader("If-Match")).isEqualTo("\"3\"");
        assertThat(seen.getHeader("Authorization")).startsWith("Bearer ");
        assertThat(seen.getHeader("traceparent")).startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-");
        assertThat(seen.containsHeader("Cookie")).isFalse();
        assertThat(seen.containsHeader("X-Forwarded-For")).isFalse();
    }

    @Test
    void a_link_is_its_own_permission() {
        gateway.client().get().uri("/api/v1/links/bAAAAAAAAAAAAAAAAAAAAAA").header("Authorization", "Bearer nonsense")
                .exchange().expectStatus().isOk().expectHeader().valueEquals("Referrer-Policy", "no-referrer");

        assertThat(gateway.booking.findAll(anyRequestedFor(anyUrl())).getFirst().containsHeader("Authorization"))
                .isFalse();
    }

    private static WebTestClient.RequestBodySpec call(HttpMethod method, String path) {
        return gateway.client().method(method)
                .uri(java.net.URI.create("http://localhost:" + gateway.port() + path))
                .header("Authorization", "Bearer " + gateway.realm.token());
    }

    private static WireMockServer service(Owner owner) {
        return switch (owner) {
            case STAFF -> gateway.staff;
            case BOOKING -> gateway.booking;
            case ARCHIVE -> gateway.archive;
            case COMPLAINT -> gateway.complaint;
            case GATEWAY -> throw new IllegalArgumentException();
        };
    }

    private static String example(Passage passage) {
        return passage.template().replace("{id}", passage.owner().letter() + "1-x_Y")
                .replace("{token}", passage.owner().letter() + "AAAAAAAAAAAAAAAAAAAAAA").replace("{country}", "CN")
                .replace("{year}", "2026").replace("{n}", "3").replace("{measure}", "c2-x_Y");
    }
}
