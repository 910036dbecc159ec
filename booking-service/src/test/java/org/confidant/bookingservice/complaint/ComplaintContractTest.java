package org.confidant.bookingservice.complaint;

import java.time.Duration;
import java.util.UUID;
import org.confidant.bookingservice.testing.Appointment;
import org.confidant.bookingservice.testing.Company;
import org.confidant.bookingservice.testing.MailingService;
import org.confidant.platform.identity.Role;
import org.confidant.platform.testing.InboxContract;
import org.junit.jupiter.api.Test;

/** What we tell complaint-service, against the files that its own tests produce. */
class ComplaintContractTest extends MailingService {
    private final String measure = UUID.randomUUID().toString();

    private static void requireTaken(String contract, String field, String id, String type) {
        eventually(() -> !COMPLAINTS.about(field, id, type).isEmpty());

        InboxContract.of("complaint-service", contract).requireLike(COMPLAINTS.first(field, id, type), "outcome",
                "result", "reason");
    }

    private void order(Appointment one, String client, String what) {
        tellAs("complaint-service", "measures", measure, 1, "MeasureOrdered", """
                {"measure": "%s", "complaint": "k1", "branch": "%s", "client": "%s", "reference": "4711 2233 4455 6677",
                 %s}""".formatted(measure, one.company().branch(), client, what));
    }

    @Test
    void sessions_are_told_as_they_begin_end_and_are_corrected() {
        Appointment one = appointment(1).started();
        CLOCK.advance(Duration.ofMinutes(50));
        one.end();
        Appointment.ok(post(one.manager(), one.session("/correction"),
                """
                        {"startedAt": "2026-05-11T10:00:00+08:00", "endedAt": "2026-05-11T10:40:00+08:00", "reason": "Late"}"""));

        requireTaken("inbox-session-started", "session", one.id(), "SessionStarted");
        requireTaken("inbox-session-ended", "session", one.id(), "SessionEnded");
        requireTaken("inbox-session-corrected", "session", one.id(), "SessionCorrected");
    }

    @Test
    void a_stop_of_bookings_is_made_known_with_those_that_stand() {
        Appointment one = appointment(1);
        tellAs("complaint-service", "interim-measures", measure, 1, "BookingsStopped", """
                {"measure": "%s", "complaint": "k1", "branch": "%s", "practitioner": "%s",
                 "until": "2026-05-25T02:00:00Z"}""".formatted(measure, one.company().branch(), one.practitioner()));

        requireTaken("inbox-bookings-stop-known", "measure", measure, "BookingsStopKnown");
    }

    @Test
    void an_apology_comes_back_done() {
        Appointment one = appointment(1);
        order(one, one.company().mailed("li@example.com"), "\"kind\": \"apology\", \"link\": \"s0123456789\"");

        requireTaken("inbox-apology-accepted", "measure", measure, "MeasureAccepted");
        requireTaken("inbox-apology-done", "measure", measure, "MeasureDone");
    }

    @Test
    void a_client_is_not_reached_and_then_is() {
        Company company = company();
        String complaint = UUID.randomUUID().toString();
        String client = company.mailed("refused@example.com");
        tellAs("complaint-service", "complaints", complaint, 1, "ComplaintTold", """
                {"template": "complaint-update", "complaint": "%s", "branch": "%s", "client": "%s",
                 "reference": "4711 2233 4455 6677", "link": "s0123456789"}""".formatted(complaint, company.branch(),
                client));
        requireTaken("inbox-client-not-reached", "complaint", complaint, "ClientNotReached");

        String desk = company.token(Role.RECEPTIONIST);
        Appointment.ok(send(desk, "PATCH", "/clients/" + client, "{\"email\": \"li@example.com\"}"));
        String notice = get(desk, "/notices?branch=" + company.branch()).body().path("items").path(0).path("id")
                .asString();
        Appointment.ok(post(desk, "/notices/" + notice + "/resend", ""));

        requireTaken("inbox-client-reached", "complaint", complaint, "ClientReached");
    }

    @Test
    void an_apology_to_nobody_we_know_comes_back_refused() {
        order(appointment(1), "nobody", "\"kind\": \"apology\", \"link\": \"s0123456789\"");

        requireTaken("inbox-apology-refused", "measure", measure, "MeasureRefused");
    }

    @Test
    void a_compensation_comes_back_paid() {
        Appointment one = appointment(1);
        order(one, one.clients().getFirst(),
                "\"kind\": \"compensation\", \"amount\": {\"amount\": 20000, \"currency\": \"CNY\"}");
        Appointment.ok(post(one.company().token(Role.FINANCE), "/compensations/" + measure + "/payment",
                "{\"paidOn\": \"2026-05-11\", \"evidence\": \"Bank transfer 17\"}"));

        requireTaken("inbox-compensation-accepted", "measure", measure, "MeasureAccepted");
        requireTaken("inbox-compensation-paid", "measure", measure, "MeasureDone");
    }
}
