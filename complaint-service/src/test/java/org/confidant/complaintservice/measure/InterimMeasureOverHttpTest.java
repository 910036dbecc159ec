package org.confidant.complaintservice.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.confidant.complaintservice.complaint.Complaint;
import org.confidant.complaintservice.complaint.ComplaintState;
import org.confidant.complaintservice.complaint.Complaints;
import org.confidant.complaintservice.complaint.Outcome;
import org.confidant.complaintservice.testing.Office;
import org.confidant.complaintservice.testing.RunningService;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.store.Change;
import org.confidant.platform.testing.Together;
import org.confidant.platform.web.Command;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Row 25: no new bookings of a practitioner while a complaint is looked into. */
class InterimMeasureOverHttpTest extends RunningService {
    @Autowired
    private LiftInterimMeasures lift;
    @Autowired
    private Complaints complaints;

    /** A complaint of li and qian that zhao owns. */
    private static String owned(Office office) {
        String complaint = office.filed(office.accused("li", "qian"));
        office.sort("zhao", complaint, "minor", "").expect(200);
        return complaint;
    }

    private Answer stop(Office office, String name, String complaint, String practitioner, String... headers) {
        return post(office.token(name), "/complaints/" + complaint + "/interim-measure",
                "{\"practitioner\": \"" + practitioner + "\", \"reason\": \"until we know more\"}", headers);
    }

    private JsonNode shown(Office office, String complaint) {
        return get(office.token("zhao"), "/complaints/" + complaint + "/measures").items().getFirst();
    }

    @Test
    void booking_service_is_told_until_when_no_new_bookings_are_taken() {
        Office office = office();
        String complaint = owned(office);

        Answer stopped = stop(office, "zhao", complaint, office.id("li")).expect(200);
        Envelope told = told().of(stopped.text("id"), 1).getFirst();

        assertThat(stopped.text("until")).isEqualTo("2026-05-25T10:00:00+08:00");
        assertThat(stopped.text("state")).isEqualTo("Ordered");
        assertThat(stopped.text("kind")).isEqualTo("interim");
        assertThat(told.receiver()).isEqualTo("booking-service");
        assertThat(told.type()).isEqualTo("BookingsStopped");
        assertThat(told.body()).isEqualTo(Map.of("measure", stopped.text("id"), "complaint", complaint, "branch",
                office.branch(), "practitioner", office.id("li"), "until", "2026-05-25T02:00:00Z"));
    }

    @Test
    void what_booking_service_knows_is_shown_to_handlers_with_the_bookings_there_are() {
        Office office = office();
        String complaint = owned(office);
        String measure = stop(office, "zhao", complaint, office.id("li")).expect(200).text("id");

        pass(Duration.ofSeconds(1));
        tell("booking-service:stops:" + measure, 1, "BookingsStopKnown", """
                {"measure": "%s", "until": "2026-05-25T02:00:00Z", "bookings":
                 [{"booking": "b1", "start": "2026-05-12T02:00:00Z", "end": "2026-05-12T02:50:00Z"}]}"""
                .formatted(measure)).expect(204);
        JsonNode shown = shown(office, complaint);

        assertThat(shown.path("state").asString()).isEqualTo("Accepted");
        assertThat(shown.path("inside").path("knownAt").asString()).isEqualTo("2026-05-11T10:00:01+08:00");
        assertThat(shown.path("inside").path("bookings")).singleElement().satisfies(booking -> {
            assertThat(booking.path("booking").asString()).isEqualTo("b1");
            assertThat(booking.path("start").asString()).isEqualTo("2026-05-12T10:00:00+08:00");
        });
        assertThat(get(office.headOffice(), "/complaints/" + complaint + "/measures").told())
                .contains("\"kind\":\"interim\"").doesNotContain("bookings").doesNotContain("until we know")
                .doesNotContain(office.id("li"));
    }

    @Test
    void ordering_it_again_renews_the_same_one_from_then_on() {
        Office office = office();
        String complaint = owned(office);
        Answer first = stop(office, "zhao", complaint, office.id("li"), "Idempotency-Key", "a").expect(200);

        pass(Duration.ofDays(3));
        Answer retried = stop(office, "zhao", complaint, office.id("li"), "Idempotency-Key", "a").expect(200);
        Answer renewed = stop(office, "zhao", complaint, office.id("li"), "Idempotency-Key", "b").expect(200);
        Answer renewedAgain = stop(office, "zhao", complaint, office.id("li"), "Idempotency-Key", "b").expect(200);

        assertThat(retried.text("until")).isEqualTo(first.text("until"));
        assertThat(renewed.text("id")).isEqualTo(first.text("id"));
        assertThat(renewed.text("until")).isEqualTo("2026-05-28T10:00:00+08:00");
        assertThat(renewedAgain.body()).isEqualTo(renewed.body());
        assertThat(told().of(first.text("id"), 2)).extracting(envelope -> envelope.body().get("until"))
                .containsExactly("2026-05-25T02:00:00Z", "2026-05-28T02:00:00Z");
        assertThat(List.of("a", "b")).allSatisfy(key -> assertThat(
                stop(office, "zhao", complaint, office.id("qian"), "Idempotency-Key", key).problem())
                .isEqualTo("idempotency-key-reused"));
        assertThat(get(office.token("zhao"), "/complaints/" + complaint + "/measures").items()).hasSize(1);
    }

    @Test
    void ordered_by_many_at_once_there_is_one() {
        Office office = office();
        String complaint = owned(office);

        List<Answer> answers = Together.all(List.<Callable<Answer>>of(
                () -> stop(office, "zhao", complaint, office.id("li"), "Idempotency-Key", "a"),
                () -> stop(office, "zhao", complaint, office.id("li"), "Idempotency-Key", "a"),
                () -> stop(office, "zhao", complaint, office.id("li"), "Idempotency-Key", "b")));

        assertThat(answers).allSatisfy(answer -> answer.expect(200));
        assertThat(get(office.token("zhao"), "/complaints/" + complaint + "/measures").items()).hasSize(1);
        assertThat(told().of(answers.getFirst().text("id"), 2)).hasSize(2);
    }

    @Test
    void each_practitioner_has_one_of_their_own() {
        Office office = office();
        String complaint = owned(office);

        String one = stop(office, "zhao", complaint, office.id("li")).expect(200).text("id");
        String other = stop(office, "zhao", complaint, office.id("qian")).expect(200).text("id");

        assertThat(get(office.token("zhao"), "/complaints/" + complaint + "/measures").items())
                .extracting(view -> view.path("id").asString()).containsExactlyInAnyOrder(one, other);
        assertThat(told().of(one, 1)).extracting(Envelope::sender).containsExactly(
                "complaint-service:interim-measures:" + one);
        assertThat(List.of(one, other)).noneMatch(id -> id.contains(office.id("li")) || id.contains(office.id("qian")));
    }

    @Test
    void it_is_lifted_when_what_its_complaint_follows_is_over_and_can_be_ordered_again() {
        Office office = office();
        String original = owned(office);
        String complaint = owned(office);
        String measure = stop(office, "zhao", complaint, office.id("li")).expect(200).text("id");
        lift.sweep();
        String before = shown(office, complaint).path("state").asString();
        pass(Duration.ofHours(1));

        office.sort("zhao", complaint, "minor", "\"reason\": \"r\", \"duplicateOf\": \"" + original + "\"")
                .expect(200);
        Answer refused = stop(office, "zhao", complaint, office.id("li"));
        lift.sweep();
        String following = shown(office, complaint).path("state").asString();
        close(original);
        lift.sweep();
        lift.sweep();
        String after = shown(office, complaint).path("state").asString();
        List<Envelope> told = told().of(measure, 2);
        office.sort("zhao", complaint, "minor", "\"reason\": \"another room\"").expect(200);
        Answer again = stop(office, "zhao", complaint, office.id("li")).expect(200);

        assertThat(List.of(before, following)).containsOnly("Ordered");
        assertThat(refused.problem()).isEqualTo("illegal-complaint-step");
        assertThat(after).isEqualTo("Done");
        assertThat(told).hasSize(2);
        assertThat(told.getLast().body()).containsEntry("until", "2026-05-11T03:00:00Z");
        assertThat(again.text("id")).isEqualTo(measure);
        assertThat(again.text("until")).isEqualTo("2026-05-25T11:00:00+08:00");
    }

    private void close(String complaint) {
        complaints.change(complaint, Everywhere.because("test"),
                new Command("close", true, "", "test", OptionalLong.empty()),
                read -> Change.silent(closed(read.value())));
    }

    @Test
    void it_is_lifted_when_its_complaint_is_closed() {
        Office office = office();
        String complaint = owned(office);
        String measure = stop(office, "zhao", complaint, office.id("li")).expect(200).text("id");

        close(complaint);
        lift.sweep();

        assertThat(told().of(measure, 2).getLast().body()).containsEntry("until", "2026-05-11T02:00:00Z");
        assertThat(shown(office, complaint).path("state").asString()).isEqualTo("Done");
        assertThat(stop(office, "zhao", complaint, office.id("li")).problem()).isEqualTo("illegal-complaint-step");
    }

    private static Complaint closed(Complaint complaint) {
        return new Complaint(complaint.submission(), complaint.accused(),
                new ComplaintState.Closed(complaint.state().sorted().orElseThrow(), Outcome.SATISFIED),
                complaint.history(), complaint.due(), complaint.alerts(), complaint.following(),
                complaint.investigation());
    }

    @Test
    void it_is_lifted_from_who_is_accused_no_more_and_stays_for_the_others() {
        Office office = office();
        String complaint = owned(office);
        String off = stop(office, "zhao", complaint, office.id("li")).expect(200).text("id");
        String on = stop(office, "zhao", complaint, office.id("qian")).expect(200).text("id");

        office.sort("zhao", complaint, "minor", office.accused("qian") + ", \"reason\": \"li was away\"").expect(200);
        lift.sweep();

        assertThat(told().of(off, 2).getLast().body()).containsEntry("until", "2026-05-11T02:00:00Z");
        assertThat(told().of(on, 1)).hasSize(1);
        assertThat(stop(office, "zhao", complaint, office.id("li")).problem()).isEqualTo("not-accused");
    }

    @Test
    void only_the_owner_stops_bookings_of_who_is_accused() {
        Office office = office();
        String complaint = owned(office);
        String unsorted = office.filed("");

        assertThat(stop(office, "sun", complaint, office.id("li")).status()).isEqualTo(403);
        assertThat(stop(office, "wang", complaint, office.id("li")).status()).isEqualTo(404);
        assertThat(stop(office(), "zhao", complaint, office.id("li")).status()).isEqualTo(404);
        assertThat(stop(office, "wang", unsorted, office.id("li")).problem()).isEqualTo("illegal-complaint-step");
        assertThat(List.of(office.id("chen"), office().id("li"), "nobody")).allSatisfy(
                person -> assertThat(stop(office, "zhao", complaint, person).expect(422).told())
                        .contains("not-accused").contains("\"field\":\"practitioner\""));
        assertThat(post(office.token("zhao"), "/complaints/" + complaint + "/interim-measure", "{}").expect(400)
                .told()).contains("\"field\":\"practitioner\"").contains("\"field\":\"reason\"");
    }

    @Test
    void a_line_manager_who_owns_a_complaint_about_nobody_stops_no_bookings() {
        Office office = office();
        String complaint = office.filed("");
        office.sort("wang", complaint, "minor", "").expect(200);

        assertThat(stop(office, "wang", complaint, office.id("li")).problem()).isEqualTo("not-accused");
        assertThat(get(office.token("wang"), "/complaints/" + complaint + "/measures").items()).isEmpty();
    }

    @Test
    void the_owner_who_becomes_accused_orders_nothing_more() {
        Office office = office();
        String complaint = owned(office);
        office.sort("sun", complaint, "minor", "\"reason\": \"r\", \"owner\": \"" + office.id("sun") + "\", "
                + office.accused("li", "qian", "zhao")).expect(200);

        assertThat(stop(office, "zhao", complaint, office.id("li")).status()).isEqualTo(404);
        assertThat(stop(office, "sun", complaint, office.id("zhao")).status()).isEqualTo(200);
    }
}
