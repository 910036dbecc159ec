package org.confidant.complaintservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.confidant.complaintservice.testing.Office;
import org.confidant.complaintservice.testing.RunningService;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.testing.Eventually;
import org.junit.jupiter.api.Test;

/** C4: staff are warned before a clock is in breach, and others hear when it is. First answers are due after 8 hours. */
class AlertingOverHttpTest extends RunningService {
    private static final Duration WARNED = Duration.ofHours(6);
    private static final Duration BREACHED = Duration.ofHours(23);

    private List<String> heard(String complaint) {
        return staffTold().of(complaint).stream()
                .map(notice -> notice.body().get("template") + " " + notice.body().get("clock")).toList();
    }

    private Envelope first(String complaint) {
        alert();
        return staffTold().of(complaint, 1).getFirst();
    }

    private static List<String> ids(Office office, String... names) {
        return List.of(names).stream().map(office::id).sorted().toList();
    }

    private boolean alerted(String complaint) {
        return database.getCollection("complaints").countDocuments(
                new Document("_id", complaint).append("alerts", new Document("$exists", true))) == 1;
    }

    @Test
    void nobody_hears_of_a_clock_that_has_time() {
        String complaint = office().filed("");
        pass(WARNED.minusMillis(1));
        alert();
        boolean early = alerted(complaint);

        pass(Duration.ofMillis(1));
        alert();

        assertThat(early).isFalse();
        assertThat(alerted(complaint)).isTrue();
    }

    @Test
    void while_nobody_owns_it_the_manager_is_warned_by_number_and_nothing_else() {
        Office office = office();
        String complaint = office.filed("\"client\": \"" + Office.fresh("c") + "\"");
        String reference = office.show("wang", complaint).text("reference");
        pass(WARNED);

        Envelope notice = first(complaint);

        assertThat(notice.type()).isEqualTo("StaffNotice");
        assertThat(notice.body()).containsOnlyKeys("template", "complaint", "reference", "branch", "clock", "people",
                "roles", "except").containsEntry("template", "clock-warning").containsEntry("complaint", complaint)
                .containsEntry("reference", reference).containsEntry("branch", office.branch())
                .containsEntry("clock", "first-answer").containsEntry("people", ids(office, "wang"))
                .containsEntry("roles", List.of()).containsEntry("except", ids(office, "chen"));
    }

    @Test
    void the_owner_is_warned_and_the_excluded_are_named() {
        Office office = office();
        String complaint = office.filed("");
        office.sort("wang", complaint, "normal", "\"owner\": \"" + office.id("zhao") + "\", "
                + office.accused("qian")).expect(200);
        pass(WARNED);

        Envelope notice = first(complaint);

        assertThat(notice.body()).containsEntry("people", ids(office, "zhao"))
                .containsEntry("except", ids(office, "chen", "qian", "wang"));
    }

    @Test
    void an_owner_who_may_no_longer_handle_it_is_not_warned() {
        Office office = office();
        String complaint = office.filed("");
        office.sort("wang", complaint, "normal", "").expect(200);
        office.sort("zhao", complaint, "normal", "\"owner\": \"" + office.id("zhao") + "\", \"reason\": \"r\"")
                .expect(200);
        tell("staff-service:staff:" + office.id("zhao"), 2, "PersonKnown", """
                {"person": "%s", "roles": [], "branches": [], "cleared": false, "departed": true}"""
                .formatted(office.id("zhao"))).expect(204);
        pass(WARNED);

        assertThat(first(complaint).body()).containsEntry("people", ids(office, "wang"));
    }

    @Test
    void a_breach_reaches_head_office_too() {
        Office office = office();
        String complaint = office.filed(office.accused("wang"));
        office.sort("sun", complaint, "normal", "").expect(200);
        pass(WARNED);
        first(complaint);
        pass(BREACHED.minus(WARNED));
        alert();

        Envelope breach = staffTold().of(complaint, 2).get(1);

        assertThat(breach.body()).containsEntry("template", "clock-breach").containsEntry("clock", "first-answer")
                .containsEntry("people", ids(office, "sun")).containsEntry("roles", List.of("head-office",
                        "investigator"))
                .containsEntry("except", ids(office, "chen", "wang"));
    }

    @Test
    void each_clock_is_told_once_however_often_and_by_how_many_it_is_looked_at() {
        Office office = office();
        List<String> complaints = IntStream.range(0, 5).mapToObj(_ -> office.filed("")).toList();
        pass(WARNED);

        try (ExecutorService replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8).forEach(_ -> replicas.execute(this::alert));
        }
        pass(BREACHED.minus(WARNED));
        try (ExecutorService replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8).forEach(_ -> replicas.execute(this::alert));
        }
        alert();

        assertThat(complaints).allSatisfy(complaint -> {
            staffTold().of(complaint, 2);
            assertThat(heard(complaint)).containsExactly("clock-warning first-answer", "clock-breach first-answer");
            assertThat(database.getCollection("complaints").countDocuments(
                    new Document("_id", complaint).append("alerts", new Document("$size", 1)))).isEqualTo(1);
        });
    }

    @Test
    void the_three_clocks_are_told_apart() {
        Office office = office();
        String complaint = office.filed("");
        for (int hours = 0; hours < 24 * 12; hours += 2) {
            pass(Duration.ofHours(2));
            alert();
        }

        staffTold().of(complaint, 6);
        assertThat(heard(complaint)).containsExactlyInAnyOrder("clock-warning first-answer",
                "clock-breach first-answer", "clock-warning next-update", "clock-breach next-update",
                "clock-warning solution", "clock-breach solution");
        assertThat(database.getCollection("complaints").find(new Document("_id", complaint)).first())
                .doesNotContainKey("nextAlert");
    }

    @Test
    void a_duplicate_alarms_nobody() {
        Office office = office();
        String original = office.filed("");
        String duplicate = office.filed("");
        office.sort("wang", duplicate, "normal", "\"duplicateOf\": \"" + original + "\"").expect(200);
        pass(WARNED);

        first(original);

        assertThat(heard(duplicate)).isEmpty();
    }

    @Test
    void a_calendar_that_is_learnt_later_moves_the_alert() {
        Office office = office();
        String complaint = office.filed("");
        office.tellClosed(1, "2026-05-11");
        reckon();
        pass(WARNED);
        alert();
        boolean early = alerted(complaint);

        pass(Duration.ofHours(23));
        first(complaint);

        assertThat(early).isFalse();
        assertThat(heard(complaint)).containsExactly("clock-warning first-answer");
    }

    @Test
    void whoever_was_warned_stays_warned_when_a_calendar_gives_more_time() {
        Office office = office();
        String complaint = office.filed("");
        pass(WARNED);
        first(complaint);
        office.tellClosed(1, "2026-05-11");
        reckon();
        pass(Duration.ofHours(24));

        alert();
        pass(Duration.ofHours(3));
        alert();

        Eventually.so(() -> heard(complaint).size() == 2);
        assertThat(heard(complaint)).containsExactly("clock-warning first-answer", "clock-breach first-answer");
    }

    @Test
    void what_is_sorted_as_severe_can_be_in_breach_at_once() {
        Office office = office();
        String complaint = office.filed("");
        pass(Duration.ofHours(5));
        office.sort("wang", complaint, "severe", "\"owner\": \"" + office.id("sun") + "\"").expect(200);

        assertThat(first(complaint).body()).containsEntry("template", "clock-breach")
                .containsEntry("people", ids(office, "sun"))
                .containsEntry("roles", List.of("head-office", "investigator"));
    }
}
