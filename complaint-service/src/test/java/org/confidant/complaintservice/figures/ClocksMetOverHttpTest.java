package org.confidant.complaintservice.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.confidant.complaintservice.testing.Office;
import org.confidant.complaintservice.testing.RunningService;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * How often clocks were kept. A normal complaint filed on Monday 2026-05-11 at 10:00 in Shanghai is due on the same day at 18:00
 * (first answer), on Wednesday at 16:00 (next update) and on Thursday of the week after (solution).
 */
class ClocksMetOverHttpTest extends RunningService {
    private static final Instant MONDAY_11 = Instant.parse("2026-05-11T03:00:00Z");
    private static final Instant MONDAY_12 = Instant.parse("2026-05-11T04:00:00Z");
    private static final Instant TUESDAY_10 = Instant.parse("2026-05-12T02:00:00Z");
    private static final Instant WEDNESDAY_10 = Instant.parse("2026-05-13T02:00:00Z");
    private static final Instant WEDNESDAY_1730 = Instant.parse("2026-05-13T09:30:00Z");
    private static final String PHONE = "{\"words\": \"w\", \"way\": \"phone\"}";
    private static final long SEED = 20260513;

    /** What was done about a complaint of a random day. */
    private record Handled(String id, String service, boolean complaint, Updated updated, boolean answered) {
        enum Updated {
            ON_MONDAY,
            ON_TUESDAY,
            NEVER
        }

        /** Met and known of each clock on Monday noon, counted by hand. */
        List<Integer> onMonday() {
            return updated == Updated.ON_MONDAY ? List.of(1, 1, 1, 1, 0, 0) : List.of(0, 0, 0, 0, 0, 0);
        }

        /** The same on Wednesday evening: an update on Monday wants the next one by Wednesday at 17:00. */
        List<Integer> onWednesday() {
            int solved = answered ? 1 : 0;
            return switch (updated) {
                case ON_MONDAY -> List.of(1, 1, 1 + solved, 2, solved, solved);
                case ON_TUESDAY -> List.of(0, 1, 1 + solved, 1 + solved, solved, solved);
                case NEVER -> List.of(0, 1, solved, 1, solved, solved);
            };
        }
    }

    private String filed(Office office, String service, String kind) {
        String session = Office.fresh("s");
        office.tellingSession(session, service, "web", List.of()).expect(204);
        String complaint = office.filed("\"session\": \"" + session + "\"");
        post(office.token("wang"), "/complaints/" + complaint + "/classification", """
                {"category": "price", "kind": "%s", "severity": "normal"}""".formatted(kind)).expect(200);
        return complaint;
    }

    private void say(Office office, String complaint, String what) {
        post(office.token("wang"), "/complaints/" + complaint + "/" + what, PHONE).expect(200);
    }

    private List<JsonNode> figures(Office office, String day) {
        return get(office.headOffice(), "/figures/complaints?from=" + day + "&to=" + day + "&by=branch,service").items()
                .stream().filter(item -> item.path("branch").asString().equals(office.branch())).toList();
    }

    /** Met and known of first answer, next update and solution. */
    private List<Integer> clocks(Office office, String service) {
        return figures(office, "2026-05-11").stream().filter(item -> item.path("service").asString().equals(service))
                .map(ClocksMetOverHttpTest::clocks).findFirst().orElse(List.of());
    }

    private static List<Integer> clocks(JsonNode figure) {
        assertThat(figure.path("clocks").valueStream().map(clock -> clock.path("clock").asString()))
                .containsExactly("first-answer", "next-update", "solution");
        return figure.path("clocks").valueStream().flatMap(
                clock -> List.of(clock.path("met").asInt(), clock.path("known").asInt()).stream()).toList();
    }

    private static List<Integer> sum(List<List<Integer>> counts) {
        List<Integer> all = new ArrayList<>(List.of(0, 0, 0, 0, 0, 0));
        counts.forEach(count -> {
            for (int i = 0; i < all.size(); i++) {
                all.set(i, all.get(i) + count.get(i));
            }
        });
        return all;
    }

    @Test
    void what_runs_and_is_not_due_yet_is_neither_met_nor_in_breach() {
        Office office = office();
        filed(office, "chat", "complaint");

        CLOCK.moveTo(Instant.parse("2026-05-11T10:00:00Z"));
        List<Integer> due = clocks(office, "chat");
        CLOCK.moveTo(Instant.parse("2026-05-11T10:00:00.001Z"));

        assertThat(due).containsExactly(0, 0, 0, 0, 0, 0);
        assertThat(clocks(office, "chat")).containsExactly(0, 1, 0, 0, 0, 0);
    }

    @Test
    void a_reopened_complaint_counts_run_by_run_on_the_day_of_its_filing() {
        Office office = office();
        String complaint = filed(office, "chat", "complaint");
        CLOCK.moveTo(TUESDAY_10);
        say(office, complaint, "answer");
        post(office.token("wang"), "/complaints/" + complaint + "/satisfaction",
                "{\"satisfied\": false, \"reason\": \"r\"}").expect(200);

        List<Integer> reopened = clocks(office, "chat");
        CLOCK.moveTo(WEDNESDAY_10);
        say(office, complaint, "answer");

        assertThat(reopened).containsExactly(0, 1, 1, 1, 1, 1);
        assertThat(clocks(office, "chat")).containsExactly(0, 2, 2, 2, 2, 2);
        assertThat(figures(office, "2026-05-12")).isEmpty();
    }

    @Test
    void what_was_late_stays_so_when_it_is_taken_back() {
        Office office = office();
        String complaint = filed(office, "chat", "complaint");
        CLOCK.moveTo(TUESDAY_10);

        post(office.token("wang"), "/complaints/" + complaint + "/withdrawal",
                "{\"reason\": \"r\", \"way\": \"phone\"}").expect(200);

        assertThat(clocks(office, "chat")).containsExactly(0, 1, 0, 0, 0, 0);
        assertThat(figures(office, "2026-05-11").getFirst().path("filed").asInt()).isZero();
    }

    @Test
    void a_corrected_calendar_corrects_the_figure() {
        Office office = office();
        filed(office, "chat", "complaint");
        CLOCK.moveTo(TUESDAY_10);
        List<Integer> before = clocks(office, "chat");

        office.tellClosed(1, "2026-05-11");

        assertThat(before).containsExactly(0, 1, 0, 0, 0, 0);
        assertThat(clocks(office, "chat")).containsExactly(0, 0, 0, 0, 0, 0);
    }

    @Test
    void the_rate_is_a_hundredth_of_the_known_runs() {
        Office office = office();
        say(office, filed(office, "chat", "complaint"), "updates");
        filed(office, "chat", "complaint");
        filed(office, "chat", "complaint");
        filed(office, "chat", "complaint");
        CLOCK.moveTo(TUESDAY_10);

        JsonNode clocks = figures(office, "2026-05-11").getFirst().path("clocks");

        assertThat(clocks.path(0).path("rate").asDouble()).isEqualTo(25.0);
        assertThat(clocks.path(2).path("rate").asDouble()).isZero();
    }

    @Test
    void random_complaints_give_what_counting_by_hand_gives() {
        Office office = office();
        Random random = new Random(SEED);
        List<Handled> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String service = random.nextBoolean() ? "counselling" : "chat";
            boolean complaint = random.nextInt(4) > 0;
            all.add(new Handled(filed(office, service, complaint ? "complaint" : "suggestion"), service, complaint,
                    Handled.Updated.values()[random.nextInt(3)], random.nextBoolean()));
        }
        CLOCK.moveTo(MONDAY_11);
        all.stream().filter(one -> one.updated() == Handled.Updated.ON_MONDAY)
                .forEach(one -> say(office, one.id(), "updates"));
        CLOCK.moveTo(MONDAY_12);
        requireCounted(office, all, Handled::onMonday);
        CLOCK.moveTo(TUESDAY_10);
        all.stream().filter(one -> one.updated() == Handled.Updated.ON_TUESDAY)
                .forEach(one -> say(office, one.id(), "updates"));
        CLOCK.moveTo(WEDNESDAY_10);
        all.stream().filter(Handled::answered).forEach(one -> say(office, one.id(), "answer"));
        CLOCK.moveTo(WEDNESDAY_1730);
        requireCounted(office, all, Handled::onWednesday);
    }

    private void requireCounted(Office office, List<Handled> all,
            Function<Handled, List<Integer>> byHand) {
        all.stream().filter(Handled::complaint).collect(Collectors.groupingBy(Handled::service))
                .forEach((service, theirs) -> assertThat(clocks(office, service))
                        .isEqualTo(sum(theirs.stream().map(byHand).toList())));
    }
}
