package org.confidant.complaintservice.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.confidant.complaintservice.testing.Office;
import org.confidant.complaintservice.testing.RunningService;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Row 32: the complaint rate. It is Monday 2026-05-11 in Shanghai. */
class FiguresOverHttpTest extends RunningService {
    private static final String MONDAY = "from=2026-05-11&to=2026-05-11";
    private static final Instant NOON = Instant.parse("2026-05-11T04:00:00Z");

    /** Those of that branch alone: other tests have theirs in the same store. */
    private List<JsonNode> figures(Office office, String query) {
        return get(office.headOffice(), "/figures/complaints?" + query).items().stream()
                .filter(item -> item.path("branch").asString("").equals(office.branch())).toList();
    }

    private JsonNode figure(Office office, String days) {
        List<JsonNode> found = figures(office, days + "&by=branch");
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static String ended(Office office, Instant at) {
        String session = office.session(Office.fresh("c"));
        office.tellEnded(session, 2, at).expect(204);
        return session;
    }

    private static String about(Office office, String session, String fields) {
        return office.filed("\"session\": \"" + session + "\"" + fields);
    }

    @Test
    void complaints_are_divided_by_the_sessions_that_ended() {
        Office office = office();
        String session = ended(office, NOON);
        ended(office, NOON);
        ended(office, NOON);
        ended(office, NOON);
        office.session(Office.fresh("c"));
        about(office, session, "");
        about(office, session, "");

        JsonNode figure = figure(office, MONDAY);

        assertThat(figure.path("sessions").asInt()).isEqualTo(4);
        assertThat(figure.path("complaints").asInt()).isEqualTo(2);
        assertThat(figure.path("rate").asDouble()).isEqualTo(50.0);
    }

    @Test
    void suggestions_duplicates_and_incidents_are_no_complaints() {
        Office office = office();
        String session = ended(office, NOON);
        String complaint = about(office, session, "");
        String again = about(office, session, "");
        office.sort("wang", again, "normal", "\"duplicateOf\": \"" + complaint + "\"").expect(200);
        about(office, session, ", \"kind\": \"suggestion\"");
        about(office, session, ", \"danger\": \"client\"");

        JsonNode figure = figure(office, MONDAY);

        assertThat(figure.path("complaints").asInt()).isEqualTo(1);
        assertThat(figure.path("incidents").asInt()).isEqualTo(1);
        assertThat(figure.path("filed").asInt()).isEqualTo(1);
    }

    @Test
    void what_was_taken_back_is_no_complaint_sorted_or_not_but_an_incident_has_happened() {
        Office office = office();
        String session = ended(office, NOON);
        about(office, session, "");
        String sorted = about(office, session, "");
        office.sort("wang", sorted, "normal", "").expect(200);
        String incident = about(office, session, ", \"kind\": \"incident\"");

        List.of(about(office, session, ""), sorted, incident).forEach(taken -> post(office.token("wang"),
                "/complaints/" + taken + "/withdrawal", "{\"reason\": \"r\", \"way\": \"phone\"}").expect(200));
        JsonNode figure = figure(office, MONDAY);

        assertThat(figure.path("complaints").asInt()).isEqualTo(1);
        assertThat(figure.path("filed").asInt()).isEqualTo(1);
        assertThat(figure.path("incidents").asInt()).isEqualTo(1);
    }

    @Test
    void complaints_that_a_group_found_true_are_counted_beside() {
        Office office = office();
        String session = ended(office, NOON);
        about(office, session, "");
        String complaint = about(office, session, ", " + office.accused("li"));
        office.sort("sun", complaint, "normal", "").expect(200);
        String path = "/complaints/" + complaint;
        post(office.token("sun"), path + "/investigation", """
                {"members": ["%s"], "charge": "c"}""".formatted(office.id("qian"))).expect(200);
        post(office.token("li"), path + "/statement", "{\"text\": \"t\"}").expect(200);
        post(office.token("qian"), path + "/findings", """
                {"vote": "upheld", "causes": ["punctuality"], "words": "w"}""").expect(200);

        JsonNode figure = figure(office, MONDAY);

        assertThat(figure.path("complaints").asInt()).isEqualTo(2);
        assertThat(figure.path("upheld").asInt()).isEqualTo(1);
        assertThat(figure.path("upheldRate").asDouble()).isEqualTo(100.0);
    }

    @Test
    void sorting_a_complaint_anew_corrects_the_figures_of_its_day() {
        Office office = office();
        String complaint = about(office, ended(office, NOON), "");
        int before = figure(office, MONDAY).path("complaints").asInt();
        pass(Duration.ofDays(3));

        post(office.token("wang"), "/complaints/" + complaint + "/classification", """
                {"category": "premises", "kind": "suggestion", "severity": "minor"}""").expect(200);

        assertThat(before).isEqualTo(1);
        assertThat(figure(office, MONDAY).path("complaints").asInt()).isZero();
    }

    @Test
    void a_session_counts_on_the_day_it_ended_and_its_complaints_with_it_whenever_they_came() {
        Office office = office();
        String session = ended(office, Instant.parse("2026-05-11T15:59:59.999Z"));
        ended(office, Instant.parse("2026-05-11T16:00:00Z"));
        pass(Duration.ofDays(20));
        about(office, session, "");

        JsonNode monday = figure(office, MONDAY);
        JsonNode tuesday = figure(office, "from=2026-05-12&to=2026-05-12");
        JsonNode filed = figure(office, "from=2026-05-31&to=2026-05-31");

        assertThat(List.of(monday.path("sessions").asInt(), monday.path("complaints").asInt(),
                monday.path("filed").asInt())).containsExactly(1, 1, 0);
        assertThat(List.of(tuesday.path("sessions").asInt(), tuesday.path("complaints").asInt())).containsExactly(1,
                0);
        assertThat(List.of(filed.path("sessions").asInt(), filed.path("complaints").asInt(),
                filed.path("filed").asInt())).containsExactly(0, 0, 1);
        assertThat(filed.path("filedRate").asDouble()).isZero();
    }

    @Test
    void a_corrected_end_moves_the_session_and_its_complaints() {
        Office office = office();
        String session = ended(office, NOON);
        about(office, session, "");
        tell("booking-service:bookings:" + session, 3, "SessionCorrected", """
                {"session": "%s", "startedAt": "2026-05-10T03:00:00Z", "endedAt": "2026-05-10T04:00:00Z"}"""
                .formatted(session)).expect(204);

        JsonNode monday = figure(office, MONDAY);
        JsonNode sunday = figure(office, "from=2026-05-10&to=2026-05-10");

        assertThat(monday.path("sessions").asInt()).isZero();
        assertThat(sunday.path("complaints").asInt()).isEqualTo(1);
    }

    @Test
    void what_is_about_no_session_counts_where_it_was_filed() {
        Office office = office();
        office.filed("");

        JsonNode figure = figures(office, MONDAY + "&by=branch,service,channel").getFirst();

        assertThat(figure.path("service").asString()).isEqualTo("none");
        assertThat(figure.path("channel").asString()).isEqualTo("none");
        assertThat(figure.path("filed").asInt()).isEqualTo(1);
        assertThat(figure.path("complaints").asInt()).isZero();
    }

    @Test
    void split_by_category_all_sessions_stand_beside_each() {
        Office office = office();
        String session = ended(office, NOON);
        ended(office, NOON);
        office.sort("wang", about(office, session, ""), "minor", "").expect(200);
        about(office, session, "");

        List<JsonNode> figures = figures(office, MONDAY + "&by=branch,category");

        assertThat(figures.stream().map(item -> item.path("category").asString() + " "
                + item.path("complaints").asInt() + "/" + item.path("sessions").asInt()))
                .containsExactly("premises 1/2", "unsorted 1/2");
    }

    @Test
    void figures_are_provisional_for_sixty_days() {
        Office office = office();

        CLOCK.moveTo(Instant.parse("2026-07-11T23:59:59.999Z"));
        boolean before = get(office.headOffice(), "/figures/complaints?" + MONDAY).body().path("provisional")
                .asBoolean();
        CLOCK.moveTo(Instant.parse("2026-07-12T00:00:00Z"));
        boolean after = get(office.headOffice(), "/figures/complaints?" + MONDAY).body().path("provisional")
                .asBoolean();

        assertThat(before).isTrue();
        assertThat(after).isFalse();
    }

    @Test
    void parameters_that_make_no_sense_are_named() {
        String token = office().headOffice();

        assertThat(List.of("to=2026-05-10&from=2026-05-11", "to=2027-05-13&from=2026-05-11", "from=today&to=2026-05-11",
                "from=%2B999999999-12-31&to=%2B999999999-12-31", "from=-999999999-01-01&to=-999999999-01-01",
                "by=person&from=2026-05-11&to=2026-05-11")).allSatisfy(
                        query -> assertThat(get(token, "/figures/complaints?" + query).expect(400).told())
                                .contains("\"field\":\"" + query.substring(0, query.indexOf('=')) + "\""));
    }
}
