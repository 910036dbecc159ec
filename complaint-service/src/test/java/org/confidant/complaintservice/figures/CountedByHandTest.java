package org.confidant.complaintservice.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.confidant.complaintservice.testing.Office;
import org.confidant.complaintservice.testing.RunningService;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Random sessions of several days and random complaints about them, compared with a count by hand. */
class CountedByHandTest extends RunningService {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST = LocalDate.of(2026, 5, 9);
    private static final LocalDate LAST = LocalDate.of(2026, 5, 11);
    private static final List<String> SERVICES = List.of("counselling", "chat");
    private static final List<String> CHANNELS = List.of("web", "phone", "partner");
    private static final long SEED = 20260511;

    private record Told(String id, String service, String channel, Instant endedAt) {
        boolean counts() {
            LocalDate day = LocalDate.ofInstant(endedAt, SHANGHAI);
            return !day.isBefore(FIRST) && !day.isAfter(LAST);
        }
    }

    private record Filed(Told about, String kind, String category, boolean duplicate, boolean withdrawn) {
        boolean counts() {
            return about.counts() && kind.equals("complaint") && !duplicate && !withdrawn;
        }
    }

    private final Random random = new Random(SEED);
    private final List<Told> sessions = new ArrayList<>();
    private final List<Filed> complaints = new ArrayList<>();

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private void begin(Office office) {
        String id = Office.fresh("s");
        Told told = new Told(id, any(SERVICES), any(CHANNELS),
                Instant.parse("2026-05-07T00:00:00Z").plusSeconds(random.nextInt(6 * 24 * 3600)));
        office.tellingSession(id, told.service(), told.channel(), List.of()).expect(204);
        office.tellEnded(id, 2, told.endedAt()).expect(204);
        sessions.add(told);
    }

    private void file(Office office, String original) {
        Told about = any(sessions);
        String complaint = office.filed("\"session\": \"" + about.id() + "\"");
        String kind = any(List.of("complaint", "complaint", "suggestion", "incident"));
        String category = any(List.of("price", "conduct"));
        boolean duplicate = random.nextInt(4) == 0;
        boolean sorted = random.nextInt(3) > 0;
        if (sorted) {
            post(office.token("wang"), "/complaints/" + complaint + "/classification", """
                    {"category": "%s", "kind": "%s", "severity": "minor"%s}""".formatted(category, kind,
                    duplicate ? ", \"duplicateOf\": \"" + original + "\"" : "")).expect(200);
        }
        boolean withdrawn = random.nextInt(5) == 0;
        if (withdrawn) {
            post(office.token("wang"), "/complaints/" + complaint + "/withdrawal",
                    "{\"reason\": \"r\", \"way\": \"phone\"}").expect(200);
        }
        complaints.add(sorted
                ? new Filed(about, kind, category, duplicate && !withdrawn, withdrawn)
                : new Filed(about, "complaint", "unsorted", false, withdrawn));
    }

    private List<JsonNode> figures(Office office, String by) {
        return get(office.headOffice(), "/figures/complaints?from=" + FIRST + "&to=" + LAST + "&by=branch," + by)
                .items().stream().filter(item -> item.path("branch").asString().equals(office.branch())).toList();
    }

    private Map<String, Long> shown(Office office, String by, String number) {
        return figures(office, by).stream().filter(item -> item.path(number).asLong() > 0).collect(
                Collectors.toMap(item -> item.path(by).asString(), item -> item.path(number).asLong()));
    }

    private Map<String, Long> byHand(Function<Filed, String> by) {
        Map<String, Long> found = new HashMap<>();
        complaints.stream().filter(Filed::counts).forEach(one -> found.merge(by.apply(one), 1L, Long::sum));
        return found;
    }

    @Test
    void every_way_of_counting_gives_what_counting_by_hand_gives() {
        Office office = office();
        String original = office.filed("");
        for (int i = 0; i < 60; i++) {
            begin(office);
        }
        for (int i = 0; i < 80; i++) {
            file(office, original);
        }

        assertThat(shown(office, "service", "complaints")).isEqualTo(byHand(one -> one.about().service()));
        assertThat(shown(office, "channel", "complaints")).isEqualTo(byHand(one -> one.about().channel()));
        assertThat(shown(office, "category", "complaints")).isEqualTo(byHand(Filed::category));
        assertThat(shown(office, "service", "sessions")).isEqualTo(sessions.stream().filter(Told::counts)
                .collect(Collectors.groupingBy(Told::service, Collectors.counting())));
        JsonNode all = figures(office, "").getFirst();
        long counted = sessions.stream().filter(Told::counts).count();
        long against = complaints.stream().filter(Filed::counts).count();
        assertThat(counted).isBetween(1L, 59L);
        assertThat(all.path("rate").asDouble()).isEqualTo(against * 100.0 / counted);
        assertThat(all.path("incidents").asLong()).isEqualTo(complaints.stream()
                .filter(one -> one.about().counts() && one.kind().equals("incident") && !one.duplicate()).count());
    }
}
