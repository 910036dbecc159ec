package org.confidant.complaintservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import org.confidant.complaintservice.testing.Office;
import org.confidant.complaintservice.testing.RunningService;
import org.confidant.platform.identity.Role;
import org.confidant.platform.testing.Together;
import org.junit.jupiter.api.Test;

/** Row 24: who handles a complaint sorts it; for all others there is no such complaint. */
class SortingOverHttpTest extends RunningService {
    @Test
    void the_manager_sorts_what_accuses_nobody() {
        Office office = office();
        String complaint = office.filed("");

        Answer sorted = office.sort("wang", complaint, "minor", "").expect(200);

        assertThat(sorted.text("state")).isEqualTo("Classified");
        assertThat(sorted.text("owner")).isEqualTo(office.id("wang"));
        assertThat(sorted.text("category")).isEqualTo("premises");
        assertThat(sorted.body().path("inside").path("matter").asString()).isEqualTo("The room was cold.");
        assertThat(office.show("sun", complaint).status()).isEqualTo(404);
    }

    @Test
    void when_a_practitioner_is_accused_their_line_manager_gives_way() {
        Office office = office();
        String complaint = office.filed(office.accused("li"));

        assertThat(office.sort("wang", complaint, "normal", "").status()).isEqualTo(404);
        assertThat(office.show("wang", complaint).told()).isEqualTo(office.show("wang", "unknown").told()
                .replace("unknown", complaint));
        assertThat(office.sort("sun", complaint, "normal", "").status()).isEqualTo(200);
    }

    @Test
    void when_the_only_manager_is_accused_an_investigator_of_the_company_handles_it() {
        Office office = office();
        office.tellPerson("zhao", 2, Role.PRACTITIONER, office.branch());

        String complaint = office.filed(office.accused("wang"));

        assertThat(office.sort("wang", complaint, "normal", "").status()).isEqualTo(404);
        assertThat(office.sort("sun", complaint, "normal", "").expect(200).text("owner")).isEqualTo(office.id("sun"));
    }

    @Test
    void an_investigator_of_other_branches_sees_nothing() {
        Office office = office();
        String complaint = office.filed(office.accused("wang"));
        String elsewhere = REALM.token("sun", Role.INVESTIGATOR, office().branch());

        assertThat(get(elsewhere, "/complaints/" + complaint).status()).isEqualTo(404);
        assertThat(post(elsewhere, "/complaints/" + complaint + "/classification", """
                {"category": "premises", "kind": "complaint", "severity": "minor"}""").status()).isEqualTo(404);
    }

    @Test
    void who_took_it_down_does_not_see_it_again() {
        Office office = office();
        String complaint = office.fileAs("wang", "").expect(201).text("id");

        assertThat(office.show("wang", complaint).status()).isEqualTo(404);
        assertThat(office.show("zhao", complaint).status()).isEqualTo(200);
        assertThat(office.show("sun", complaint).status()).isEqualTo(200);
    }

    @Test
    void a_severe_case_goes_to_an_investigator_and_leaves_the_branch() {
        Office office = office();
        String complaint = office.filed("");

        Answer kept = office.sort("wang", complaint, "severe", "");
        Answer handedOver = office.sort("wang", complaint, "severe", "\"owner\": \"" + office.id("sun") + "\"");

        assertThat(kept.problem()).isEqualTo("owner-excluded");
        assertThat(handedOver.expect(200).text("owner")).isEqualTo(office.id("sun"));
        assertThat(office.show("wang", complaint).status()).isEqualTo(404);
        assertThat(office.show("sun", complaint).status()).isEqualTo(200);
    }

    @Test
    void a_handler_who_is_named_as_accused_loses_it() {
        Office office = office();
        String complaint = office.filed("");
        office.sort("wang", complaint, "normal", "").expect(200);

        Answer stays = office.sort("zhao", complaint, "normal",
                office.accused("wang") + ", \"reason\": \"the client says so\"");
        office.sort("zhao", complaint, "normal", office.accused("wang") + ", \"reason\": \"the client says so\", "
                + "\"owner\": \"" + office.id("sun") + "\"").expect(200);

        assertThat(stays.problem()).isEqualTo("owner-excluded");
        assertThat(office.show("wang", complaint).status()).isEqualTo(404);
        assertThat(office.show("zhao", complaint).status()).isEqualTo(404);
        assertThat(office.show("sun", complaint).body().path("inside").path("accused").valueStream()
                .map(id -> id.asString())).containsExactly(office.id("wang"));
    }

    @Test
    void sorting_anew_takes_a_reason_which_the_history_keeps() {
        Office office = office();
        String complaint = office.filed("");
        office.sort("wang", complaint, "minor", "").expect(200);

        Answer without = office.sort("wang", complaint, "normal", "");
        Answer with = office.sort("wang", complaint, "normal", "\"reason\": \"worse than it looked\"").expect(200);

        assertThat(without.problem()).isEqualTo("reason-missing");
        assertThat(with.body().path("inside").path("history").valueStream().map(step -> step.path("what").asString()
                + " " + step.path("words").asString(""))).containsExactly("Filed ", "Classified ",
                        "Classified worse than it looked");
    }

    @Test
    void a_duplicate_follows_its_original_until_it_is_released() {
        Office office = office();
        String original = office.filed("");
        String complaint = office.filed("");

        Answer duplicate = office.sort("wang", complaint, "minor", "\"duplicateOf\": \"" + original + "\"").expect(200);
        Answer chain = office.sort("wang", original, "minor", "\"duplicateOf\": \"" + complaint + "\"");
        Answer released = office.sort("wang", complaint, "minor", "\"reason\": \"it is another room\"").expect(200);

        assertThat(duplicate.text("state")).isEqualTo("Duplicate");
        assertThat(duplicate.text("duplicateOf")).isEqualTo(original);
        assertThat(duplicate.body().has("nextDue")).isFalse();
        assertThat(chain.problem()).isEqualTo("not-an-original");
        assertThat(released.text("state")).isEqualTo("Classified");
        assertThat(released.body().has("nextDue")).isTrue();
    }

    @Test
    void nothing_follows_itself_or_what_its_handler_cannot_see() {
        Office office = office();
        String complaint = office.filed("");
        String hidden = office.filed(office.accused("wang"));

        assertThat(List.of(complaint, hidden, "unknown", office().filed(""))).allSatisfy(
                original -> assertThat(office.sort("wang", complaint, "minor", "\"duplicateOf\": \"" + original + "\"")
                        .problem()).isEqualTo("not-an-original"));
    }

    @Test
    void a_duplicate_follows_no_second_original() {
        Office office = office();
        String complaint = office.filed("");
        office.sort("wang", complaint, "minor", "\"duplicateOf\": \"" + office.filed("") + "\"").expect(200);

        assertThat(office.sort("wang", complaint, "minor", "\"duplicateOf\": \"" + office.filed("")
                + "\", \"reason\": \"r\"").problem()).isEqualTo("illegal-complaint-step");
    }

    @Test
    void owners_are_those_who_may_handle_it() {
        Office office = office();
        String complaint = office.filed("");

        assertThat(List.of("li", "chen", "sun")).allSatisfy(name -> assertThat(office.sort("wang", complaint, "minor",
                "\"owner\": \"" + office.id(name) + "\"").problem()).isEqualTo("owner-excluded"));
        assertThat(office.sort("wang", complaint, "minor", "\"owner\": \"nobody\"").problem())
                .isEqualTo("owner-excluded");
        assertThat(office.sort("wang", complaint, "minor", "\"owner\": \"" + office.id("zhao") + "\"").status())
                .isEqualTo(200);
    }

    @Test
    void of_two_who_sort_at_once_one_is_asked_for_a_reason() {
        Office office = office();
        String complaint = office.filed("");

        List<Answer> answers = Together.all(List.<Callable<Answer>>of(
                () -> office.sort("wang", complaint, "minor", ""), () -> office.sort("zhao", complaint, "minor", "")));

        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 422);
    }

    @Test
    void the_same_key_sorts_once_and_an_old_version_is_refused() {
        Office office = office();
        String complaint = office.filed("");

        Answer first = office.sort("wang", complaint, "minor", "", "Idempotency-Key", "s", "If-Match", "\"1\"");
        Answer again = office.sort("wang", complaint, "minor", "", "Idempotency-Key", "s");

        assertThat(again.expect(200).body().path("version")).isEqualTo(first.expect(200).body().path("version"));
        assertThat(office.sort("wang", complaint, "normal", "\"reason\": \"r\"", "If-Match", "\"1\"").status())
                .isEqualTo(412);
        assertThat(office.sort("wang", complaint, "normal", "", "Idempotency-Key", "s").problem())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void bad_bodies_name_all_fields_at_once() {
        Office office = office();

        Answer answer = post(office.token("wang"), "/complaints/" + office.filed("") + "/classification", """
                {"category": "weather", "severity": "huge", "colour": "red"}""").expect(400);

        assertThat(answer.told()).contains("\"field\":\"category\"").contains("\"field\":\"severity\"")
                .contains("\"field\":\"kind\"").contains("\"field\":\"colour\"")
                .contains("must be one of [minor, normal, severe]");
    }
}
