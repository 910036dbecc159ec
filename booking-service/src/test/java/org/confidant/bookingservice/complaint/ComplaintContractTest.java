package org.confidant.bookingservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.confidant.bookingservice.testing.Appointment;
import org.confidant.bookingservice.testing.RunningService;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What we tell complaint-service of sessions, against the files that its own tests produce. */
class ComplaintContractTest extends RunningService {
    private static final Path CONTRACTS = Path.of("../complaint-service/src/test/resources/contracts");

    @Test
    void sessions_are_told_to_complaint_service_as_they_begin_end_and_are_corrected() throws IOException {
        Appointment one = appointment(1).started();
        CLOCK.advance(Duration.ofMinutes(50));
        one.end();
        Appointment.ok(post(one.manager(), one.session("/correction"),
                """
                        {"startedAt": "2026-05-11T10:00:00+08:00", "endedAt": "2026-05-11T10:40:00+08:00", "reason": "Late"}"""));

        JsonNode started = told(one, "SessionStarted");
        assertThat(fields(started)).isEqualTo(fields(read("inbox-session-started")));
        assertThat(fields(told(one, "SessionEnded"))).containsExactly("endedAt", "outcome", "session");
        assertThat(told(one, "SessionEnded").path("outcome").asString()).isEqualTo("completed");
        assertThat(fields(told(one, "SessionCorrected"))).containsExactly("endedAt", "session", "startedAt");
    }

    private static JsonNode told(Appointment one, String type) {
        eventually(() -> !COMPLAINTS.of(one.id(), type).isEmpty());
        return COMPLAINTS.of(one.id(), type).getFirst();
    }

    private static JsonNode read(String contract) throws IOException {
        return JSON.readTree(Files.readString(CONTRACTS.resolve(contract + ".json"))).path("request").path("body")
                .path("body");
    }

    private static Set<String> fields(JsonNode body) {
        return new TreeSet<>(body.propertyNames());
    }
}
