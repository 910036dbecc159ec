package org.confidant.bookingservice.archive;

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

/** What we tell archive-service, against the files that its own tests produce. */
class ArchiveContractTest extends RunningService {
    private static final Path CONTRACTS = Path.of("../archive-service/src/test/resources/contracts");

    @Test
    void our_messages_hold_every_field_the_inbox_reads() throws IOException {
        Appointment one = appointment(1).started();
        CLOCK.advance(Duration.ofMinutes(50));
        one.end();
        Appointment.ok(post(one.manager(), one.session("/correction"),
                """
                        {"startedAt": "2026-05-11T10:00:00+08:00", "endedAt": "2026-05-11T10:40:00+08:00", "reason": "Late"}"""));
        Appointment.ok(send(one.serving(), "PUT", one.session("/summary"), """
                {"told": "You listen.", "nextSteps": "An evening a week."}"""));

        JsonNode started = told(one, "SessionStarted");
        assertThat(fields(started)).isEqualTo(fields(read("inbox-session-started")));
        assertThat(fields(started.path("participants").path(0)))
                .isEqualTo(fields(read("inbox-session-started").path("participants").path(0)));
        assertThat(fields(told(one, "SessionEnded"))).isEqualTo(fields(read("inbox-session-ended")));
        assertThat(fields(told(one, "SessionCorrected"))).isEqualTo(fields(read("inbox-session-corrected")));
        assertThat(fields(told(one, "SummaryTold"))).isEqualTo(fields(read("inbox-summary-told")));
    }

    private static JsonNode told(Appointment one, String type) {
        eventually(() -> !ARCHIVE.of(one.id(), type).isEmpty());
        return ARCHIVE.of(one.id(), type).getFirst();
    }

    private static JsonNode read(String contract) throws IOException {
        return JSON.readTree(Files.readString(CONTRACTS.resolve(contract + ".json"))).path("request").path("body")
                .path("body");
    }

    private static Set<String> fields(JsonNode body) {
        return new TreeSet<>(body.propertyNames());
    }
}
