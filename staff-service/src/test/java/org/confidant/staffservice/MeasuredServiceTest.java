package org.confidant.staffservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confidant.platform.observability.PlatformMeter;
import org.confidant.platform.testing.MetricsDocument;
import org.confidant.staffservice.testing.OverHttp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;

/** What this service measures: what every service does. */
class MeasuredServiceTest extends OverHttp {
    @Autowired
    private MeterRegistry meters;
    @LocalManagementPort
    private int management;

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
        Set<String> documented = Stream.of(PlatformMeter.values()).map(PlatformMeter::getName)
                .collect(Collectors.toSet());
        branch();
        eventually(() -> there().containsAll(documented));

        String scraped = told("/actuator/prometheus").body();

        assertThat(there()).isEqualTo(documented);
        assertThat(Stream.of(PlatformMeter.values()).flatMap(MetricsDocument::inPrometheus))
                .allSatisfy(name -> assertThat(scraped).contains("\n" + name + "{"));
    }

    @Test
    void the_management_port_tells_nothing_that_helps_a_thief() throws Exception {
        assertThat(told("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(told("/actuator/env").statusCode()).isIn(401, 404);
        assertThat(told("/actuator/heapdump").statusCode()).isIn(401, 404);
        assertThat(get(administrator(), "/actuator/prometheus").status()).isEqualTo(404);
    }
}
