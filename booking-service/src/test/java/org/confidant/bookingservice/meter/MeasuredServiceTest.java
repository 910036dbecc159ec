package org.confidant.bookingservice.meter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.docs.MeterDocumentation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confidant.bookingservice.figures.FigureGauges;
import org.confidant.bookingservice.testing.Company;
import org.confidant.bookingservice.testing.RunningService;
import org.confidant.platform.identity.Role;
import org.confidant.platform.observability.PlatformMeter;
import org.confidant.platform.testing.MetricsDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;

/** A day in a branch, as the management port tells it. */
class MeasuredServiceTest extends RunningService {
    private static final String PHONE = "13912345678";

    @Autowired
    private MeterRegistry meters;
    @Autowired
    private FigureGauges figures;
    @LocalManagementPort
    private int management;

    private final HttpClient http = HttpClient.newHttpClient();
    private Company company;
    private String service = "";
    private String client = "";

    @BeforeEach
    void an_open_branch() {
        CLOCK.moveTo(MONDAY_MORNING);
        company = company();
        service = company.offering();
        company.practitioner(service);
        company.room();
        client = post(company.token(Role.RECEPTIONIST), "/clients", """
                {"branch":"%s","name":"Li Lei","phone":"%s","birthYear":1980}""".formatted(company.branch(), PHONE))
                .text("id");
    }

    @AfterEach
    void back_to_monday() {
        CLOCK.moveTo(MONDAY_MORNING);
    }

    private Answer book(String start, String more) {
        return post(company.token(Role.RECEPTIONIST), "/bookings", """
                {"branch":"%s","service":"%s","start":"%s","mode":"on-site","topic":"family",
                 "participants":[{"client":"%s"}]%s}""".formatted(company.branch(), service, start, client, more));
    }

    private void step(Answer booking, String step) {
        Answer answer = post(company.token(Role.RECEPTIONIST), "/bookings/" + booking.text("id") + "/" + step, "");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }

    /** Somebody confirms after an hour and comes, and misses the session an hour later. */
    private void a_day() {
        Answer held = book("2026-05-11T10:00:00+08:00", ",\"hold\":true");
        Answer firm = book("2026-05-11T11:00:00+08:00", "");
        CLOCK.moveTo(MONDAY_MORNING.plus(Duration.ofHours(1)));
        step(held, "confirmation");
        CLOCK.moveTo(MONDAY_MORNING.plus(Duration.ofHours(4)));
        step(held, "check-in");
        step(firm, "no-show");
        tellAs("complaint-service", "measures", firm.text("id"), 1, "MeasureOrdered", """
                {"measure": "%s", "complaint": "k1", "branch": "%s", "kind": "apology", "client": "nobody",
                 "reference": "7KDM-2PQX", "link": "s0123456789"}""".formatted(firm.text("id"), company.branch()));
    }

    private String scraped() {
        return told("/actuator/prometheus").body();
    }

    private HttpResponse<String> told(String path) {
        try {
            return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Double> ofThisBranch(String meter, String window) {
        return meters.find(meter).tags("branch", company.branch(), "window", window).gauges().stream()
                .collect(Collectors.toMap(gauge -> String.valueOf(gauge.getId().getTag("wait")), Gauge::value));
    }

    private double counted(String meter, String... tags) {
        return meters.find(meter).tags(tags).counters().stream().mapToDouble(counter -> counter.count()).sum();
    }

    private long placed(String outcome) {
        return meters.find("confidant.bookings.placing").tags("channel", "phone", "outcome", outcome).timers().stream()
                .mapToLong(timer -> timer.count()).sum();
    }

    @Test
    void the_document_says_what_this_service_measures() {
        MetricsDocument.requireSection("booking-service", List.of(BookingMeter.values()),
                meter -> meter.line().meaning());
    }

    @Test
    void every_documented_meter_is_there_with_its_tags_and_no_other_is() {
        a_day();
        CLOCK.moveTo(MONDAY_MORNING.plus(Duration.ofDays(3)));
        figures.read();
        eventually(() -> counted("confidant.outbox.deliveries") > 0 && counted("confidant.notices.sendings") > 0);

        Map<String, Set<String>> there = meters.getMeters().stream().map(meter -> meter.getId())
                .filter(id -> id.getName().startsWith("confidant."))
                .collect(Collectors.toMap(id -> id.getName(),
                        id -> id.getTags().stream().map(Tag::getKey).collect(Collectors.toSet()),
                        (one, other) -> {
                            assertThat(one).isEqualTo(other);
                            return one;
                        }));

        assertThat(there).isEqualTo(Stream.<MeterDocumentation>concat(Arrays.stream(PlatformMeter.values()),
                Arrays.stream(BookingMeter.values())).collect(
                        Collectors.toMap(MeterDocumentation::getName,
                                meter -> Arrays.stream(meter.getKeyNames()).map(key -> key.asString())
                                        .collect(Collectors.toSet()))));
    }

    @Test
    void prometheus_reads_them_at_the_management_port_and_finds_no_person() {
        a_day();
        CLOCK.moveTo(MONDAY_MORNING.plus(Duration.ofDays(3)));
        figures.read();
        eventually(() -> counted("confidant.notices.sendings") > 0);

        String scraped = scraped();

        assertThat(scraped)
                .contains("confidant_figures_accounted{branch=\"" + company.branch()
                        + "\",channel=\"phone\",service=\"" + service + "\",window=\"7d\"} 2.0")
                .contains("confidant_claims_met_total{row=\"abandoned\"}")
                .contains("confidant_reading_age_seconds{reading=\"figures\"}")
                .contains("confidant_outbox_waiting{receiver=\"smtp\"}");
        assertThat(Stream.of(BookingMeter.values()).flatMap(MetricsDocument::inPrometheus))
                .allSatisfy(name -> assertThat(scraped).contains("\n" + name + "{"));
        assertThat(scraped).doesNotContain("Li Lei").doesNotContain(PHONE).doesNotContain(client);
    }

    @Test
    void figures_are_shown_once_the_day_is_over_and_for_as_long_as_it_lies_in_the_window() {
        a_day();
        figures.read();
        Map<String, Double> sameDay = ofThisBranch("confidant.figures.accounted", "28d");

        CLOCK.moveTo(MONDAY_MORNING.plus(Duration.ofDays(7)));
        figures.read();
        Map<String, Double> waited = ofThisBranch("confidant.figures.waited", "7d");
        Map<String, Double> missed = ofThisBranch("confidant.figures.missed", "7d");
        Map<String, Double> confirmed = ofThisBranch("confidant.figures.confirmed", "7d");
        CLOCK.moveTo(MONDAY_MORNING.plus(Duration.ofDays(8)));
        figures.read();

        assertThat(sameDay).isEmpty();
        assertThat(waited.get("access")).isEqualTo(5 / 24.0);
        assertThat(waited.get("confirm")).isEqualTo(1 / 24.0);
        assertThat(missed.values()).containsExactly(1.0);
        assertThat(confirmed.values()).containsExactly(2.0);
        assertThat(ofThisBranch("confidant.figures.missed", "7d")).isEmpty();
        assertThat(ofThisBranch("confidant.figures.missed", "28d").values()).containsExactly(1.0);
    }

    @Test
    void requests_are_counted_by_what_became_of_them() {
        long taken = placed("taken");
        long refused = placed("refused");
        long held = placed("held");
        double cancelled = counted("confidant.bookings.steps", "step", "cancel", "outcome", "done");
        double illegal = counted("confidant.bookings.steps", "step", "confirm", "outcome", "refused");

        Answer booking = book("2026-05-11T10:00:00+08:00", ",\"hold\":true");
        book("2026-05-11T10:00:00+08:00", "");
        book("2026-05-11T22:00:00+08:00", "");
        step(booking, "cancellation");
        post(company.token(Role.RECEPTIONIST), "/bookings/" + booking.text("id") + "/confirmation", "");

        assertThat(placed("held")).isEqualTo(held + 1);
        assertThat(placed("taken")).isEqualTo(taken + 1);
        assertThat(placed("refused")).isEqualTo(refused + 1);
        assertThat(counted("confidant.bookings.steps", "step", "cancel", "outcome", "done")).isEqualTo(cancelled + 1);
        assertThat(counted("confidant.bookings.steps", "step", "confirm", "outcome", "refused"))
                .isEqualTo(illegal + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "heapdump", "configprops", "beans", "loggers", "threaddump", "mappings", "shutdown"})
    void the_management_port_tells_nothing_else(String endpoint) {
        assertThat(told("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(told("/actuator/" + endpoint).statusCode()).isIn(401, 404);
        assertThat(get(company.administrator(), "/actuator/" + endpoint).status()).isEqualTo(404);
        assertThat(get(company.administrator(), "/actuator/prometheus").status()).isEqualTo(404);
    }
}
