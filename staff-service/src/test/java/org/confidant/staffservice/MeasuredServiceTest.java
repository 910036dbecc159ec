package org.confidant.staffservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.docs.MeterDocumentation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confidant.platform.observability.PlatformMeter;
import org.confidant.platform.testing.MetricsDocument;
import org.confidant.staffservice.meter.StaffMeter;
import org.confidant.staffservice.testing.Bodies;
import org.confidant.staffservice.testing.OverHttp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;

/** What this service measures: what every service does, and measures and notices that complaints have led to. */
class MeasuredServiceTest extends OverHttp {
    @Autowired
    private MeterRegistry meters;
    @LocalManagementPort
    private int management;

    private static Stream<MeterDocumentation> documented() {
        return Stream.concat(Stream.of(PlatformMeter.values()), Stream.of(StaffMeter.values()));
    }

    /** A measure is accepted, and somebody is mailed a notice. */
    private void measured() {
        String branch = branch();
        String email = Bodies.email();
        String person = admitted("branch-manager", email, branch);
        String measure = "m" + person;
        tell("complaint-service:measures:" + measure, 1, "MeasureOrdered",
                """
                        {"measure": "%s", "complaint": "c", "branch": "%s", "kind": "talk", "person": "%s"}"""
                        .formatted(measure, branch, person));
        tell("complaint-service:complaints:" + person, 1, "StaffNotice", """
                {"template": "danger", "complaint": "%s", "reference": "%s", "branch": "%s", "people": ["%s"]}"""
                .formatted(person, person, branch, person));
        eventually(() -> !mailbox.to(email, person).isEmpty() && !toldComplaint("measures:" + measure).isEmpty());
    }

    private Set<String> there() {
        return meters.getMeters().stream().map(meter -> meter.getId().getName())
                .filter(name -> name.startsWith("confidant.")).collect(Collectors.toSet());
    }

    private HttpResponse<String> told(String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void every_documented_meter_is_there_and_no_other_is() throws Exception {
        Set<String> documented = documented().map(MeterDocumentation::getName).collect(Collectors.toSet());
        measured();
        eventually(() -> there().containsAll(documented));

        String scraped = told("/actuator/prometheus").body();

        assertThat(there()).isEqualTo(documented);
        assertThat(documented().flatMap(MetricsDocument::inPrometheus))
                .allSatisfy(name -> assertThat(scraped).contains("\n" + name + "{"));
        assertThat(scraped).contains("confidant_staff_measures_total{kind=\"talk\",step=\"accept\"}")
                .contains("confidant_staff_notices_total{outcome=\"sent\",template=\"danger\"}");
    }

    @Test
    void the_document_says_what_this_service_measures() {
        MetricsDocument.requireSection("staff-service", List.of(StaffMeter.values()), meter -> meter.line().meaning());
    }

    @Test
    void the_management_port_tells_nothing_that_helps_a_thief() throws Exception {
        assertThat(told("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(told("/actuator/env").statusCode()).isIn(401, 404);
        assertThat(told("/actuator/heapdump").statusCode()).isIn(401, 404);
        assertThat(get(administrator(), "/actuator/prometheus").status()).isEqualTo(404);
    }
}
