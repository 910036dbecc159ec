package org.confidant.bookingservice.archive;

import java.time.Duration;
import org.confidant.bookingservice.testing.Appointment;
import org.confidant.bookingservice.testing.RunningService;
import org.confidant.platform.testing.InboxContract;
import org.junit.jupiter.api.Test;

/** What we tell archive-service, against the files that its own tests produce. */
class ArchiveContractTest extends RunningService {
    private static void requireTaken(String contract, Appointment one, String type) {
        eventually(() -> !ARCHIVE.of(one.id(), type).isEmpty());

        InboxContract.of("archive-service", contract).requireLike(ARCHIVE.first("session", one.id(), type));
    }

    @Test
    void our_messages_are_those_its_inbox_takes() {
        Appointment one = appointment(1).started();
        CLOCK.advance(Duration.ofMinutes(50));
        one.end();
        Appointment.ok(post(one.manager(), one.session("/correction"),
                """
                        {"startedAt": "2026-05-11T10:00:00+08:00", "endedAt": "2026-05-11T10:40:00+08:00", "reason": "Late"}"""));
        Appointment.ok(send(one.serving(), "PUT", one.session("/summary"), """
                {"told": "You listen.", "nextSteps": "An evening a week."}"""));

        requireTaken("inbox-session-started", one, "SessionStarted");
        requireTaken("inbox-session-ended", one, "SessionEnded");
        requireTaken("inbox-session-corrected", one, "SessionCorrected");
        requireTaken("inbox-summary-told", one, "SummaryTold");
    }
}
