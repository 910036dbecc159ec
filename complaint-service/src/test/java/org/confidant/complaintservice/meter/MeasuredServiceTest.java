package org.confidant.complaintservice.meter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.docs.MeterDocumentation;
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
import org.confidant.complaintservice.figures.FigureGauges;
import org.confidant.complaintservice.testing.Office;
import org.confidant.complaintservice.testing.RunningService;
import org.confidant.platform.observability.PlatformMeter;
import org.confidant.platform.testing.Eventually;
import org.confidant.platform.testing.MetricsDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;

/** What the management port tells of complaints. */
class MeasuredServiceTest extends RunningService {
    @Autowired
    private MeterRegistry meters;
    @Autowired
    private FigureGauges figures;
    @LocalManagementPort
    private int management;

    private Office complaints() {
        Office office = office();
        String complaint = office.filed("\"client\": \"" + Office.fresh("c") + "\", " + office.accused("li"));
        office.sort("zhao", complaint, "minor", "").expect(200);
        post(office.token("zhao"), "/complaints/" + complaint + "/interim-measure",
                "{\"practitioner\": \"" + office.id("li") + "\", \"reason\": \"r\"}").expect(200);
        office.filed("\"danger\": \"staff\"");
        office.tellEnded(Office.fresh("s"), 1, CLOCK.instant()).expect(204);
        String session = office.session(Office.fresh("c"));
        office.tellEnded(session, 2, CLOCK.instant()).expect(204);
        office.filed("\"session\": \"" + session + "\"");
        office.sort("zhao", office.filed("\"client\": \"" + Office.fresh("c") + "\""), "minor",
                "\"duplicateOf\": \"" + complaint + "\"").expect(200);
        post(office.token("zhao"), "/complaints/" + complaint + "/answer", "{\"words\": \"w\", \"way\": \"phone\"}")
                .expect(200);
        Eventually.so(() -> !meters.find("confidant.complaints.echoes").counters().isEmpty());
        post(office.token("chen"), "/complaints/" + complaint + "/attachments", "a note").expect(201);
        reckon();
        pass(Duration.ofDays(1));
        figures.read();
        Eventually.so(() -> !meters.find("confidant.outbox.deliveries").counters().isEmpty());
        return office;
    }

    @Test
    void the_document_says_what_this_service_measures() {
        MetricsDocument.requireSection("complaint-service", List.of(ComplaintMeter.values()),
                meter -> meter.line().meaning());
    }

    @Test
    void every_documented_meter_is_there_with_its_tags_and_no_other_is() {
        complaints();

        Map<String, Set<String>> there = meters.getMeters().stream().map(meter -> meter.getId())
                .filter(id -> id.getName().startsWith("confidant."))
                .collect(Collectors.toMap(id -> id.getName(),
                        id -> id.getTags().stream().map(tag -> tag.getKey()).collect(Collectors.toSet()),
                        (one, other) -> {
                            assertThat(one).isEqualTo(other);
                            return one;
                        }));

        assertThat(there).isEqualTo(Stream.<MeterDocumentation>concat(Arrays.stream(PlatformMeter.values()),
                Arrays.stream(ComplaintMeter.values())).collect(
                        Collectors.toMap(MeterDocumentation::getName,
                                meter -> Arrays.stream(meter.getKeyNames()).map(key -> key.asString())
                                        .collect(Collectors.toSet()))));
    }

    @Test
    void prometheus_reads_them_and_finds_no_person() throws Exception {
        Office office = complaints();

        String scraped = HttpClient.newHttpClient().send(HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + management + "/actuator/prometheus")).build(),
                HttpResponse.BodyHandlers.ofString()).body();

        assertThat(Stream.of(ComplaintMeter.values()).flatMap(MetricsDocument::inPrometheus))
                .allSatisfy(name -> assertThat(scraped).containsPattern("\n" + name + "[ {]"));
        assertThat(scraped).contains("confidant_complaints_filed_total{intake=\"phone\"")
                .contains("confidant_complaints_steps_total{step=\"follow\"")
                .contains("confidant_complaints_measures_total{kind=\"interim\"")
                .contains("confidant_complaints_notices_total{template=\"danger\"")
                .contains("confidant_figures_complaints{branch=\"" + office.branch()
                        + "\",channel=\"web\",service=\"counselling\",window=\"7d\"} 1.0")
                .contains("confidant_figures_complaints_filed{branch=\"" + office.branch()
                        + "\",channel=\"none\",service=\"none\",window=\"28d\"} 1.0")
                .contains("confidant_figures_complaints_sessions{branch=\"" + office.branch()
                        + "\",channel=\"web\",service=\"counselling\",window=\"7d\"} 1.0")
                .contains("confidant_figures_complaints_clocks_met{branch=\"" + office.branch()
                        + "\",channel=\"none\",clock=\"solution\",service=\"none\",window=\"7d\"} 1.0")
                .contains("confidant_figures_complaints_clocks_known{branch=\"" + office.branch()
                        + "\",channel=\"none\",clock=\"first-answer\",service=\"none\",window=\"28d\"} 1.0")
                .contains("confidant_reading_age_seconds{reading=\"figures\"}")
                .contains("confidant_complaints_steps_total{step=\"follow\"");
        assertThat(scraped).doesNotContain(office.id(""));
    }
}
