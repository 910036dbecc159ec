package org.confidant.complaintservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.confidant.complaintservice.testing.Office;
import org.confidant.platform.identity.Role;
import org.confidant.platform.testing.Eventually;
import org.junit.jupiter.api.Test;

/** C5: who has a part in a complaint stays out of it, whatever happens meanwhile. */
class ExclusionOverHttpTest extends Talks {
    private Answer stop(Office office, String name, String complaint, String practitioner) {
        return post(office.token(name), "/complaints/" + complaint + "/interim-measure",
                "{\"practitioner\": \"" + practitioner + "\", \"reason\": \"until we know more\"}");
    }

    @Test
    void an_accused_who_moves_to_another_branch_gives_it_back_to_nobody() {
        Office office = office();
        Office elsewhere = office();
        String complaint = office.filed(office.accused("li"));
        office.sort("sun", complaint, "normal", "").expect(200);
        stop(office, "sun", complaint, office.id("li")).expect(200);

        office.tellPerson("li", 2, Role.PRACTITIONER, elsewhere.branch());

        assertThat(office.show("wang", complaint).status()).isEqualTo(404);
        assertThat(office.show("sun", complaint).status()).isEqualTo(200);
        assertThat(office.sort("sun", complaint, "normal", "\"reason\": \"worse\"").status()).isEqualTo(200);
        assertThat(stop(office, "sun", complaint, office.id("li")).status()).isEqualTo(200);
    }

    @Test
    void who_answers_for_the_branch_an_accused_has_moved_to_has_no_part_in_it_either() {
        Office office = office();
        Office elsewhere = office();
        String complaint = office.filed(office.accused("li"));
        office.sort("sun", complaint, "normal", "").expect(200);
        office.tellPerson("li", 2, Role.PRACTITIONER, elsewhere.branch());

        Answer formed = post(office.token("sun"), "/complaints/" + complaint + "/investigation",
                "{\"members\": [\"" + elsewhere.id("wang") + "\"], \"charge\": \"You were late.\"}");

        assertThat(formed.problem()).isEqualTo("member-excluded");
    }

    @Test
    void whose_session_it_was_can_be_accused_wherever_they_work_now() {
        Office office = office();
        String session = office.session(Office.fresh("c"));
        office.tellPerson("li", 2, Role.PRACTITIONER, office().branch());

        assertThat(office.file(office.accused("li") + ", \"session\": \"" + session + "\"").status()).isEqualTo(201);
        assertThat(office.file(office.accused("li")).problem()).isEqualTo("unknown-accused");
    }

    /** A complaint by link about a session of li, with these fields more. */
    private String filedByLink(Office office, String fields) {
        String session = office.session(Office.fresh("c"));
        String link = String.valueOf(told().of(session, 1).getFirst().body().get("link"));
        return post("", "/links/" + link + "/complaint", "{\"matter\": \"I was not heard.\"" + fields + "}").expect(201)
                .text("id");
    }

    @Test
    void whose_session_it_was_does_not_see_what_the_client_says_though_nobody_has_accused_them() {
        Office office = office();
        office.tellPerson("li", 2, Role.BRANCH_MANAGER, office.branch());
        String deputy = REALM.token(office.id("li"), Role.BRANCH_MANAGER, office.branch());
        String complaint = filedByLink(office, "");

        assertThat(get(deputy, "/complaints/" + complaint).status()).isEqualTo(404);
        assertThat(get(deputy, "/complaints").items()).isEmpty();
        assertThat(office.show("wang", complaint).status()).isEqualTo(200);
    }

    @Test
    void whose_session_it_was_neither_owns_it_nor_looks_into_it() {
        Office office = office();
        office.tellPerson("li", 2, Role.BRANCH_MANAGER, office.branch());
        String complaint = filedByLink(office, "");

        Answer owned = office.sort("wang", complaint, "normal", "\"owner\": \"" + office.id("li") + "\"");
        office.sort("wang", complaint, "normal", "").expect(200);
        Answer formed = post(office.token("wang"), "/complaints/" + complaint + "/investigation",
                "{\"members\": [\"" + office.id("li") + "\"], \"charge\": \"You were late.\"}");

        assertThat(owned.problem()).isEqualTo("owner-excluded");
        assertThat(formed.problem()).isEqualTo("member-excluded");
    }

    @Test
    void a_client_s_complaint_about_who_leads_the_branch_accuses_them_and_is_an_investigator_s() {
        Office office = office();
        String complaint = filedByLink(office, ", \"aboutManagement\": true");

        Answer seen = office.show("sun", complaint).expect(200);

        assertThat(seen.body().path("inside").path("accused").valueStream().map(id -> id.asString()))
                .containsExactlyInAnyOrder(office.id("wang"), office.id("zhao"));
        assertThat(List.of("wang", "zhao")).allSatisfy(name -> {
            assertThat(office.show(name, complaint).status()).isEqualTo(404);
            assertThat(office.sort(name, complaint, "minor", "").status()).isEqualTo(404);
        });
        assertThat(office.sort("sun", complaint, "minor", "").status()).isEqualTo(200);
        assertThat(office.show("wang", filedByLink(office, ", \"aboutManagement\": false")).status()).isEqualTo(200);
    }

    @Test
    void whoever_leads_the_branch_later_does_not_handle_what_was_said_of_who_led_it_then() {
        Office office = office();
        String complaint = filedByLink(office, ", \"aboutManagement\": true");
        office.tellHours(2, "Asia/Shanghai", office.id("chen"));
        List.of("wang", "zhao").forEach(name -> office.tellPerson(name, 2, Role.PRACTITIONER, office.branch()));
        office.tellPerson("qian", 2, Role.BRANCH_MANAGER, office.branch());
        String deputy = REALM.token(office.id("qian"), Role.BRANCH_MANAGER, office.branch());

        Eventually.so(() -> get(deputy, "/complaints/" + filedByLink(office, "")).status() == 200);
        assertThat(get(deputy, "/complaints/" + complaint).status()).isEqualTo(404);
        assertThat(office.show("sun", complaint).status()).isEqualTo(200);
    }

    private static List<String> people(Answer seen, String field) {
        return seen.body().path("inside").path("history").valueStream().reduce((_, last) -> last).orElseThrow()
                .path(field).valueStream().map(id -> id.asString()).toList();
    }

    @Test
    void nobody_is_struck_off_without_a_reason_and_the_history_says_who_was() {
        Office office = office();
        String complaint = office.filed(office.accused("li", "qian"));

        Answer without = office.sort("sun", complaint, "normal", office.accused("qian", "chen"));
        Answer with = office.sort("sun", complaint, "normal",
                office.accused("qian", "chen") + ", \"reason\": \"li was away\"").expect(200);
        Answer fewer = office.sort("sun", complaint, "normal",
                office.accused("qian") + ", \"reason\": \"chen was not meant\"").expect(200);

        assertThat(without.problem()).isEqualTo("reason-missing");
        assertThat(without.told()).contains("\"field\":\"reason\"");
        assertThat(people(with, "accused")).containsExactly(office.id("chen"));
        assertThat(people(with, "struck")).containsExactly(office.id("li"));
        assertThat(people(fewer, "accused")).isEmpty();
        assertThat(people(fewer, "struck")).containsExactly(office.id("chen"));
        assertThat(people(office.show("sun", complaint), "struck")).containsExactly(office.id("chen"));
        assertThat(get(office.headOffice(), "/complaints/" + complaint).expect(200).told())
                .doesNotContain(office.id("chen")).doesNotContain(office.id("li"));
    }

    @Test
    void no_deputy_handles_what_accuses_the_manager_nor_strikes_them_off() {
        Office office = office();
        String complaint = office.filed(office.accused("wang"));

        assertThat(office.show("zhao", complaint).status()).isEqualTo(404);
        assertThat(office.sort("zhao", complaint, "minor", "\"accused\": [], \"reason\": \"a mistake\"").status())
                .isEqualTo(404);
        assertThat(office.sort("sun", complaint, "minor", "\"accused\": [], \"reason\": \"a mistake\", \"owner\": \""
                + office.id("zhao") + "\"").status()).isEqualTo(200);
        assertThat(office.show("zhao", complaint).status()).isEqualTo(200);
    }

    private static String repeats(String original) {
        return "\"duplicateOf\": \"" + original + "\"";
    }

    @Test
    void nothing_follows_what_accuses_fewer_people() {
        Office office = office();
        String original = office.filed("");
        office.sort("wang", original, "minor", "").expect(200);
        String complaint = office.filed(office.accused("li"));

        Answer refused = office.sort("zhao", complaint, "minor", repeats(original));
        office.sort("zhao", original, "minor", office.accused("li", "qian") + ", \"reason\": \"the client says so\", "
                + "\"owner\": \"" + office.id("zhao") + "\"").expect(200);

        assertThat(refused.problem()).isEqualTo("not-an-original");
        assertThat(office.sort("zhao", complaint, "minor", repeats(original)).status()).isEqualTo(200);
    }

    @Test
    void who_took_it_down_does_not_answer_it_as_owner_of_what_it_repeats() {
        Office office = office();
        String original = office.filed("");
        office.sort("wang", original, "minor", "").expect(200);
        String complaint = office.fileAs("wang", "").expect(201).text("id");

        assertThat(office.sort("zhao", complaint, "minor", repeats(original)).problem()).isEqualTo("not-an-original");
    }

    private static String owner(String id) {
        return ", \"owner\": \"" + id + "\"";
    }

    @Test
    void who_makes_a_severe_complaint_less_does_not_own_it_then_nor_later() {
        Office office = office();
        String xu = "xu-" + office.branch();
        office.tellPerson("xu", 1, Role.INVESTIGATOR, "*");
        String complaint = office.filed(office.accused("li"));
        office.sort("sun", complaint, "severe", "").expect(200);
        String reason = "\"reason\": \"not so bad\"";

        Answer alone = office.sort("sun", complaint, "normal", reason);
        Answer lowered = office.sort("sun", complaint, "normal", reason + owner(xu)).expect(200);
        Answer later = office.sort("sun", complaint, "minor", reason + owner(office.id("sun")));

        assertThat(alone.problem()).isEqualTo("second-person-needed");
        assertThat(alone.told()).contains("\"field\":\"owner\"");
        assertThat(lowered.text("owner")).isEqualTo(xu);
        assertThat(lowered.body().path("inside").path("history").get(2).path("lowered").asBoolean()).isTrue();
        assertThat(later.problem()).isEqualTo("second-person-needed");
        assertThat(office.sort("sun", complaint, "severe", reason + owner(office.id("sun"))).status()).isEqualTo(200);
    }

    @Test
    void what_was_reported_as_danger_is_not_made_less_at_once_without_a_reason_and_another_owner() {
        Office office = office();
        String complaint = office.filed("\"danger\": \"client\", " + office.accused("li"));

        assertThat(office.sort("sun", complaint, "normal", "\"reason\": \"a joke\"").problem())
                .isEqualTo("second-person-needed");
        assertThat(office.sort("sun", complaint, "normal", "\"owner\": \"" + office.id("zhao") + "\"").problem())
                .isEqualTo("reason-missing");
        assertThat(office.sort("sun", complaint, "normal",
                "\"reason\": \"a joke\"" + owner(office.id("zhao"))).status()).isEqualTo(200);
    }

    @Test
    void a_severe_complaint_follows_no_other_than_a_severe_one() {
        Office office = office();
        String complaint = office.filed(office.accused("li"));
        String original = office.filed(office.accused("li"));
        office.sort("sun", original, "minor", "").expect(200);

        Answer refused = office.sort("sun", complaint, "severe", repeats(original));
        office.sort("sun", original, "severe", "\"reason\": \"worse\"").expect(200);

        assertThat(refused.problem()).isEqualTo("not-an-original");
        assertThat(office.sort("sun", complaint, "severe", repeats(original)).status()).isEqualTo(200);
    }
}
