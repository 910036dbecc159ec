package org.confidant.staffservice.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.confidant.platform.identity.Role;
import org.confidant.platform.testing.Together;
import org.confidant.staffservice.testing.Answer;
import org.confidant.staffservice.testing.Bodies;
import org.confidant.staffservice.testing.OverHttp;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StaffStepsTest extends OverHttp {
    private String admit(String role, String... branches) {
        boolean managers = role.equals("receptionist") || role.equals("practitioner");
        return post(managers ? managerOf(branches) : administrator(), "/staff", Bodies.person(role, branches))
                .text("id");
    }

    private JsonNode lastToldBooking(String id) {
        return toldBooking("staff:" + id).getLast().path("body");
    }

    @Test
    void a_practitioner_is_bookable_only_after_clearance() {
        String branch = branch();
        String id = admit("practitioner", branch);

        Answer cleared = post(managerOf(branch), "/staff/" + id + "/clearance", Bodies.clearance());

        assertThat(cleared.status()).as("%s", cleared.body()).isEqualTo(200);
        assertThat(cleared.body().path("clearance").path("evidence").asString()).isEqualTo("HR file 17");
        eventually(() -> lastToldBooking(id).path("cleared").asBoolean());
    }

    @Test
    void an_exam_in_the_future_clears_nobody() {
        String branch = branch();
        String id = admit("practitioner", branch);

        Answer refused = post(managerOf(branch), "/staff/" + id + "/clearance",
                "{\"examDate\": \"2999-01-01\", \"evidence\": \"x\"}");

        assertThat(refused.text("type")).isEqualTo("/problems/clearance-refused");
    }

    @Test
    void a_leavers_tokens_fail_here_and_booking_is_told_even_while_keycloak_is_away() {
        String branch = branch();
        String id = admit("branch-manager", branch);
        String token = REALM.token(id, Role.BRANCH_MANAGER, branch);
        accounts.away = true;

        Answer gone = post(administrator(), "/staff/" + id + "/departure", "");

        assertThat(gone.text("state")).isEqualTo("departed");
        assertThat(get(token, "/staff").status()).isEqualTo(401);
        eventually(() -> lastToldBooking(id).path("departed").asBoolean()
                && lastToldBooking(id).path("barredUntil").asString().startsWith("9999"));
        accounts.away = false;
        eventually(() -> !accounts.users.containsKey(id));
    }

    @Test
    void tokens_from_before_a_change_of_rights_fail_and_later_ones_do_not() {
        String here = branch();
        String there = branch();
        String id = admit("branch-manager", here);
        String before = REALM.token(id, Role.BRANCH_MANAGER, here);

        Answer changed = post(administrator(), "/staff/" + id + "/role-change", Bodies.rights("branch-manager", there));

        assertThat(changed.status()).as("%s", changed.body()).isEqualTo(200);
        assertThat(get(before, "/staff").status()).isEqualTo(401);
        eventually(() -> accounts.users.get(id).branches().contains(there));
        eventually(() -> get(REALM.token(id, Role.BRANCH_MANAGER, there), "/staff").status() == 200);
        assertThat(get(before, "/staff").status()).isEqualTo(401);
    }

    @Test
    void until_keycloak_has_followed_a_change_every_token_fails() {
        String here = branch();
        String id = admit("branch-manager", here);
        accounts.away = true;

        post(administrator(), "/staff/" + id + "/role-change", Bodies.rights("auditor", here));

        assertThat(get(REALM.token(id, Role.AUDITOR, here),
                "/audit/grants?from=2020-01-01T00:00:00Z&to=2030-01-01T00:00:00Z")
                .status()).isEqualTo(401);
        eventually(() -> lastToldBooking(id).path("barredUntil").asString().startsWith("9999"));
        accounts.away = false;
        eventually(() -> !lastToldBooking(id).path("barredUntil").asString().startsWith("9999"));
    }

    @Test
    void rights_are_changed_only_by_whom_they_belong_to() {
        String here = branch();
        String there = branch();
        String id = admit("receptionist", here);
        String path = "/staff/" + id + "/role-change";

        assertThat(post(managerOf(there), path, Bodies.rights("practitioner", there)).status()).isEqualTo(404);
        assertThat(post(managerOf(here), path, Bodies.rights("branch-manager", here)).status()).isEqualTo(403);
        assertThat(post(managerOf(here, there), path, Bodies.rights("receptionist", there)).status()).isEqualTo(403);
        assertThat(post(administrator(), path, Bodies.rights("practitioner", here)).status()).isEqualTo(403);
        assertThat(post(administrator(), path, Bodies.rights("receptionist", there)).status()).isEqualTo(200);
    }

    @Test
    void what_a_change_names_must_exist() {
        String here = branch();
        String path = "/staff/" + admit("branch-manager", here) + "/role-change";

        assertThat(post(administrator(), path, Bodies.rights("branch-manager", "nowhere")).text("type"))
                .isEqualTo("/problems/unknown-branch");
        assertThat(post(administrator(), path, """
                {"roles": ["branch-manager"], "branches": ["%s"], "lineManager": "nobody"}""".formatted(here))
                .text("type"))
                .isEqualTo("/problems/unknown-person");
    }

    @Test
    void nobody_lets_themselves_go() {
        String branch = branch();
        String id = admit("branch-manager", branch);

        Answer refused = post(REALM.token(id, Role.BRANCH_MANAGER, branch), "/staff/" + id + "/departure", "");

        assertThat(refused.text("type")).isEqualTo("/problems/not-yours-to-grant");
    }

    @Test
    void a_new_one_time_password_is_shown_once() {
        String branch = branch();
        String id = admit("receptionist", branch);
        String path = "/staff/" + id + "/one-time-password";

        Answer first = post(managerOf(branch), path, "", "Idempotency-Key", "pw");
        Answer again = post(managerOf(branch), path, "", "Idempotency-Key", "pw");

        assertThat(first.text("oneTimePassword")).isEqualTo(accounts.passwords.get(id)).isNotEmpty();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.has("oneTimePassword")).isFalse();
    }

    @Test
    void who_has_left_takes_no_further_step() {
        String branch = branch();
        String id = admit("receptionist", branch);
        post(managerOf(branch), "/staff/" + id + "/departure", "");

        assertThat(post(managerOf(branch), "/staff/" + id + "/departure", "").text("type"))
                .isEqualTo("/problems/illegal-staff-step");
        assertThat(post(managerOf(branch), "/staff/" + id + "/one-time-password", "").status()).isEqualTo(409);
    }

    @Test
    void an_older_version_is_not_changed() {
        String branch = branch();
        String id = admit("practitioner", branch);

        Answer refused = post(managerOf(branch), "/staff/" + id + "/clearance", Bodies.clearance(), "If-Match",
                "\"1\"");

        assertThat(refused.status()).isEqualTo(412);
    }

    @Test
    void of_two_last_administrators_leaving_at_once_one_stays() {
        for (int round = 0; round < 10; round++) {
            String first = admit("administrator", "*");
            String second = admit("administrator", "*");
            onlyTheseAreAdministrators(first, second);

            List<Answer> answers = Together.all(List.of(
                    () -> post(REALM.token(first, Role.ADMINISTRATOR, "*"), "/staff/" + second + "/departure", ""),
                    () -> post(REALM.token(second, Role.ADMINISTRATOR, "*"), "/staff/" + first + "/departure", "")));

            assertThat(answers.stream().map(Answer::status).sorted().toList()).containsAnyOf(409, 401).contains(200);
            assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        }
    }

    @Test
    void the_last_administrator_changes_no_role_either() {
        String last = admit("administrator", "*");
        onlyTheseAreAdministrators(last);

        Answer refused = post(administrator(), "/staff/" + last + "/role-change", Bodies.rights("auditor", "*"));

        assertThat(refused.text("type")).isEqualTo("/problems/last-administrator");
    }

    private void onlyTheseAreAdministrators(String... ids) {
        List<String> kept = List.of(ids);
        get(administrator(), "/staff?role=administrator&limit=200").body().path("items").valueStream()
                .map(person -> person.path("id").asString()).filter(id -> !kept.contains(id))
                .forEach(id -> assertThat(post(administrator(), "/staff/" + id + "/departure", "").status())
                        .isEqualTo(200));
    }
}
