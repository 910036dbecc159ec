package org.confidant.archiveservice.meter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.docs.MeterDocumentation;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confidant.archiveservice.testing.RunningService;
import org.confidant.archiveservice.testing.Served;
import org.confidant.platform.identity.Role;
import org.confidant.platform.observability.PlatformMeter;
import org.confidant.platform.testing.Eventually;
import org.confidant.platform.testing.MetricsDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;

/** What the management port tells of a session's way into the archive. */
class MeasuredServiceTest extends RunningService {
    @Autowired
    private MeterRegistry meters;
    @LocalManagementPort
    private int management;

    private Served aSession() {
        Served session = session();
        session.hear(1, "words").expect(201);
        session.sealed();
        String openings = "/records/" + session.id() + "/openings";
        post(session.token(), openings, "{\"reason\": \"a reason\"}").expect(201);
        post(session.token(Role.PRACTITIONER), openings, "{\"reason\": \"a reason\"}").expect(403);
        grant(Served.fresh("k"), session, 1, Map.of("somebody", CLOCK.instant().plusSeconds(60))).expect(204);
        Eventually.so(() -> !meters.find("confidant.outbox.deliveries").counters().isEmpty());
        return session;
    }

    @Test
    void the_document_says_what_this_service_measures() {
        MetricsDocument.requireSection("archive-service", List.of(ArchiveMeter.values()),
                meter -> meter.line().meaning());
    }

    @Test
    void every_documented_meter_is_there_with_its_tags_and_no_other_is() {
        aSession();

        Map<String, Set<String>> there = meters.getMeters().stream().map(meter -> meter.getId())
                .filter(id -> id.getName().startsWith("confidant."))
                .collect(Collectors.toMap(id -> id.getName(),
                        id -> id.getTags().stream().map(tag -> tag.getKey()).collect(Collectors.toSet()),
                        (one, other) -> {
                            assertThat(one).isEqualTo(other);
                            return one;
                        }));

        assertThat(there).isEqualTo(Stream.<MeterDocumentation>concat(Arrays.stream(PlatformMeter.values()),
                Arrays.stream(ArchiveMeter.values())).collect(
                        Collectors.toMap(MeterDocumentation::getName,
                                meter -> Arrays.stream(meter.getKeyNames()).map(key -> key.asString())
                                        .collect(Collectors.toSet()))));
    }

    @Test
    void prometheus_reads_them_and_finds_no_person() throws Exception {
        Served session = aSession();

        String scraped = HttpClient.newHttpClient().send(HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + management + "/actuator/prometheus")).build(),
                HttpResponse.BodyHandlers.ofString()).body();

        assertThat(Stream.of(ArchiveMeter.values()).flatMap(MetricsDocument::inPrometheus))
                .allSatisfy(name -> assertThat(scraped).containsPattern("\n" + name + "[ {]"));
        assertThat(scraped).contains("confidant_openings_entries_total{chain=\"openings\"")
                .contains("confidant_records_steps_total{step=\"seal\"");
        assertThat(scraped).doesNotContain(session.id()).doesNotContain(session.practitioner())
                .doesNotContain(session.clients().getFirst());
    }
}
