package org.confidant.complaintservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.confidant.complaintservice.testing.Office;
import org.confidant.complaintservice.testing.RunningService;
import org.confidant.platform.identity.Role;
import org.confidant.platform.testing.Eventually;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Row 32: complaints in the order in which they are due, and their clocks. */
class WatchingOverHttpTest extends RunningService {
    private List<String> ids(String token, String query) {
        return get(token, "/complaints" + query).items().stream().map(item -> item.path("id").asString()).toList();
    }

    private JsonNode clock(Office office, String complaint, int index) {
        return get(office.token("wang"), "/complaints/" + complaint + "/clocks?explain=true").items().get(index);
    }

    @Test
    void a_fresh_complaint_has_three_clocks_of_a_normal_case() {
        Office office = office();
        String complaint = office.filed("");

        List<JsonNode> clocks = get(office.token("wang"), "/complaints/" + complaint + "/clocks").items();

        assertThat(clocks.stream().map(clock -> clock.path("clock").asString() + " " + clock.path("allowed").asString()
                + " " + clock.path("dueAt").asString())).containsExactly(
                        "first-answer PT8H 2026-05-11T18:00:00+08:00", "next-update PT24H 2026-05-13T16:00:00+08:00",
                        "solution PT80H 2026-05-21T18:00:00+08:00");
        assertThat(clocks).noneMatch(clock -> clock.has("stretches"));
    }

    @Test
    void explained_clocks_list_the_stretches_that_counted() {
        Office office = office();
        String complaint = office.filed("");
        pass(Duration.ofHours(26));

        JsonNode update = clock(office, complaint, 1);

        assertThat(update.path("counted").asString()).isEqualTo("PT11H");
        assertThat(update.path("stretches").valueStream().map(stretch -> stretch.path("from").asString() + " "
                + stretch.path("counted").asString())).containsExactly("2026-05-11T10:00:00+08:00 PT8H",
                        "2026-05-12T09:00:00+08:00 PT3H");
    }

    @Test
    void clocks_warn_and_are_in_breach() {
        Office office = office();
        String complaint = office.filed("");

        pass(Duration.ofHours(6));
        String warned = clock(office, complaint, 0).path("standing").asString();
        pass(Duration.ofHours(3));

        assertThat(warned).isEqualTo("warned");
        assertThat(clock(office, complaint, 0).path("standing").asString()).isEqualTo("breached");
    }

    @Test
    void following_another_stops_the_clocks_without_meeting_them_and_a_release_grants_no_fresh_time() {
        Office office = office();
        String original = office.filed("");
        String complaint = office.filed("");
        String due = clock(office, complaint, 0).path("dueAt").asString();

        office.sort("wang", complaint, "normal", "\"duplicateOf\": \"" + original + "\"").expect(200);
        String followed = clock(office, complaint, 0).path("standing").asString();
        office.sort("wang", complaint, "normal", "\"reason\": \"it is another room\"").expect(200);

        assertThat(followed).isEqualTo("dropped");
        List<JsonNode> clocks = get(office.token("wang"), "/complaints/" + complaint + "/clocks").items();
        assertThat(clocks).hasSize(3).allSatisfy(
                clock -> assertThat(clock.path("standing").asString()).isEqualTo("running"));
        assertThat(clocks.getFirst().path("dueAt").asString()).isEqualTo(due);
    }

    @Test
    void a_sorting_moves_the_clocks_and_keeps_the_version_of_the_time_allowed() {
        Office office = office();
        String complaint = office.filed("");

        Answer sorted = office.sort("wang", complaint, "minor", "").expect(200);

        assertThat(sorted.text("nextDue")).isEqualTo("2026-05-12T17:00:00+08:00");
        assertThat(sorted.body().path("policy").asInt()).isEqualTo(1);
    }

    @Test
    void a_calendar_that_is_learnt_later_moves_due_times_and_their_order() {
        Office office = office();
        String closedTomorrow = office.filed("");
        office.sort("wang", closedTomorrow, "minor", "").expect(200);

        office.tellClosed(1, "2026-05-12");
        reckon();

        assertThat(clock(office, closedTomorrow, 0).path("dueAt").asString()).isEqualTo("2026-05-13T17:00:00+08:00");
        assertThat(office.show("wang", closedTomorrow).text("nextDue")).isEqualTo("2026-05-13T17:00:00+08:00");
        assertThat(ids(office.token("wang"), "?due=2026-05-12T23:00:00%2B08:00")).isEmpty();
    }

    @Test
    void hours_that_change_move_due_times_too() {
        Office office = office();
        String complaint = office.filed("");

        office.tellHours(2, "Asia/Tokyo", office.id("wang"));
        reckon();

        assertThat(office.show("wang", complaint).text("nextDue")).isEqualTo("2026-05-12T10:00:00+09:00");
    }

    @Test
    void reckoning_again_leaves_the_version_as_it_is_unless_the_due_time_moved() {
        Office office = office();
        String complaint = office.filed("");

        reckon();
        int unmoved = office.show("wang", complaint).body().path("version").asInt();

        assertThat(unmoved).isEqualTo(1);
        assertThat(database.getCollection("complaints").countDocuments(
                new Document("_id", complaint).append("reckonAgainAt", new Document("$exists", true))))
                .isZero();
    }

    @Test
    void the_list_comes_by_next_due_time_page_by_page() {
        Office office = office();
        String normal = office.filed("");
        String minor = office.filed("");
        String incident = office.filed("\"kind\": \"incident\"");
        String duplicate = office.filed("");
        office.sort("wang", minor, "minor", "").expect(200);
        office.sort("wang", duplicate, "minor", "\"duplicateOf\": \"" + normal + "\"").expect(200);

        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            Answer page = get(office.token("wang"), "/complaints?limit=1" + after).expect(200);
            page.items().forEach(item -> seen.add(item.path("id").asString()));
            after = page.body().has("next") ? "&after=" + page.text("next") : "";
        } while (!after.isEmpty());

        assertThat(seen).containsExactly(incident, normal, minor, duplicate);
    }

    @Test
    void the_list_can_be_narrowed() {
        Office office = office();
        String normal = office.filed("");
        String minor = office.filed("");
        office.sort("wang", minor, "minor", "").expect(200);
        String reference = office.show("wang", normal).text("reference").replace(" ", "%20");
        String token = office.token("wang");

        assertThat(ids(token, "?state=Classified")).containsExactly(minor);
        assertThat(ids(token, "?severity=normal")).containsExactly(normal);
        assertThat(ids(token, "?due=2026-05-11T18:00:00%2B08:00")).containsExactly(normal);
        assertThat(ids(token, "?reference=" + reference)).containsExactly(normal);
    }

    @Test
    void parameters_that_make_no_sense_are_named() {
        String token = office().token("wang");

        assertThat(List.of("state=Open", "severity=huge", "due=soon", "due=%2B999999999-01-01T00:00:00Z",
                "due=-999999999-01-01T00:00:00%2B18:00", "reference=1234567890123456", "after=x",
                "limit=0", "limit=201")).allSatisfy(
                        query -> assertThat(get(token, "/complaints?" + query).expect(400)
                                .told()).contains("\"field\":\"" + query.substring(0, query.indexOf('=')) + "\""));
    }

    @Test
    void pages_are_full_although_some_are_hidden() {
        Office office = office();
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            office.filed(office.accused("wang"));
            office.filed(office.accused("wang"));
            seen.add(office.filed(""));
        }

        Answer page = get(office.token("wang"), "/complaints?limit=2").expect(200);

        assertThat(page.items()).hasSize(2);
        assertThat(page.body().has("next")).isTrue();
        assertThat(ids(office.token("wang"), "")).containsExactlyInAnyOrderElementsOf(seen);
    }

    @Test
    void lists_hold_no_words_and_single_complaints_do() {
        Office office = office();
        String complaint = office.filed(office.accused("li"));
        office.sort("sun", complaint, "normal", "").expect(200);

        Answer listed = get(office.token("sun"), "/complaints?reference="
                + office.show("sun", complaint).text("reference").replace(" ", "")).expect(200);

        assertThat(listed.items()).singleElement().satisfies(item -> {
            assertThat(item.path("owner").asString()).isEqualTo(office.id("sun"));
            assertThat(item.path("category").asString()).isEqualTo("premises");
            assertThat(item.has("nextDue")).isTrue();
            assertThat(item.has("inside")).isFalse();
        });
        assertThat(listed.told()).doesNotContain("cold").doesNotContain(office.id("li"));
        assertThat(office.show("sun", complaint).told()).contains("cold");
    }

    @Test
    void a_list_reads_only_so_many_that_its_reader_does_not_see_and_goes_on_from_there() {
        Office office = office();
        Document hidden = database.getCollection("complaints")
                .find(new Document("_id", office.filed(office.accused("wang")))).first();
        List.of("nextAlert", "reckonAgainAt", "lanes", "due", "outbox").forEach(hidden::remove);
        List<Document> many = IntStream.range(0, 1300)
                .mapToObj(n -> new Document(hidden).append("_id", "h" + n + hidden.getString("_id"))
                        .append("reference", Reference.random().digits()).append("links", List.of()))
                .toList();
        database.getCollection("complaints").insertMany(many);
        pass(Duration.ofHours(1));
        String seen = office.filed("");

        Answer first = get(office.token("wang"), "/complaints").expect(200);
        Answer second = get(office.token("wang"), "/complaints?after=" + first.text("next")).expect(200);

        assertThat(first.items()).isEmpty();
        assertThat(second.items()).singleElement()
                .satisfies(item -> assertThat(item.path("id").asString()).isEqualTo(seen));
        assertThat(second.body().has("next")).isFalse();
    }

    @Test
    void head_office_sees_states_and_clocks_and_no_words_or_people() {
        Office office = office();
        String complaint = office.filed(office.accused("li") + ", \"client\": \"" + Office.fresh("c") + "\"");

        Answer shown = get(office.headOffice(), "/complaints/" + complaint).expect(200);

        assertThat(shown.body().has("inside")).isFalse();
        assertThat(shown.response().body()).doesNotContain("cold").doesNotContain(office.id("li"))
                .doesNotContain(office.id("chen"));
        assertThat(get(office.headOffice(), "/complaints/" + complaint + "/clocks").items()).hasSize(3);
        assertThat(ids(office.headOffice(), "?reference=" + shown.text("reference").replace(" ", "")))
                .containsExactly(complaint);
    }

    @Test
    void walls_hold_for_lists_and_single_complaints() {
        Office office = office();
        String complaint = office.filed("");
        String elsewhere = REALM.token("wang", Role.BRANCH_MANAGER, office().branch());

        assertThat(ids(elsewhere, "")).isEmpty();
        assertThat(get(elsewhere, "/complaints/" + complaint).status()).isEqualTo(404);
        assertThat(get(elsewhere, "/complaints/" + complaint + "/clocks").status()).isEqualTo(404);
    }

    @Test
    void who_was_barred_is_refused() {
        Office office = office();
        tell("staff-service:staff:" + office.id("wang"), 2, "PersonKnown", """
                {"person": "%s", "roles": [], "branches": [], "cleared": false, "departed": true}"""
                .formatted(office.id("wang"))).expect(204);

        Eventually
                .so(() -> get(office.token("wang"), "/complaints").status() == 401);
    }
}
