package org.confidant.staffservice.branch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;

import org.confidant.staffservice.testing.Answer;
import org.confidant.staffservice.testing.Bodies;
import org.confidant.staffservice.testing.OverHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BranchManagerTest extends OverHttp {
    private String admit(String role, String branch) {
        String by = role.equals("branch-manager") ? administrator() : managerOf(branch);
        return post(by, "/staff", Bodies.person(role, branch)).text("id");
    }

    private Answer name(String token, String branch, String person, String... headers) {
        return send(token, "PUT", "/branches/" + branch + "/manager", "{\"manager\": \"%s\"}".formatted(person),
                headers);
    }

    @Test
    void a_branch_names_one_of_its_managers_and_the_others_learn_it() {
        String branch = branch();
        admit("branch-manager", branch);
        String boss = admit("branch-manager", branch);

        Answer named = name(administrator(), branch, boss);

        assertThat(named.status()).as("%s", named.body()).isEqualTo(200);
        assertThat(named.text("branch")).isEqualTo(branch);
        assertThat(named.text("manager")).isEqualTo(boss);
        assertThat(named.body().path("pending").asBoolean(true)).isFalse();
        assertThat(toldBooking("branch:" + branch).getLast().path("body").path("manager").asString()).isEqualTo(boss);
        eventually(() -> toldArchive("branch:" + branch).getLast().path("body").path("manager").asString("")
                .equals(boss));
    }

    @Test
    void another_manager_takes_over() {
        String branch = branch();
        String before = admit("branch-manager", branch);
        String after = admit("branch-manager", branch);
        name(administrator(), branch, before);

        assertThat(name(administrator(), branch, after).text("manager")).isEqualTo(after);
        assertThat(toldBooking("branch:" + branch).getLast().path("body").path("manager").asString())
                .isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "receptionist", "manager elsewhere", "departed", "head office"})
    void who_does_not_manage_the_branch_is_not_named(String whom) {
        String branch = branch();
        String person = switch (whom) {
            case "receptionist" -> admit("receptionist", branch);
            case "manager elsewhere" -> admit("branch-manager", branch());
            case "departed" -> departed(admit("branch-manager", branch));
            case "head office" -> post(administrator(), "/staff", Bodies.person("head-office", "*")).text("id");
            default -> whom;
        };

        Answer refused = name(administrator(), branch, person);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("type")).isEqualTo("/problems/no-manager");
        assertThat(refused.body().path("fields").findValuesAsString("field")).containsExactly("manager");
        assertThat(toldBooking("branch:" + branch)).hasSize(1);
    }

    private String departed(String person) {
        post(administrator(), "/staff/" + person + "/departure", "");
        return person;
    }

    @Test
    void a_branch_that_is_not_there_has_no_manager() {
        assertThat(name(administrator(), "nowhere", admit("branch-manager", branch())).status()).isEqualTo(404);
    }

    @Test
    void a_manager_does_not_name_themselves() {
        String branch = branch();
        String boss = admit("branch-manager", branch);

        assertThat(name(managerOf(branch), branch, boss).status()).isEqualTo(403);
    }

    @Test
    void a_body_without_a_manager_is_malformed() {
        Answer refused = send(administrator(), "PUT", "/branches/" + branch() + "/manager", "{\"manager\": null}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("fields").findValuesAsString("field")).containsExactly("manager");
    }

    @Test
    void the_same_key_names_once() {
        String branch = branch();
        String boss = admit("branch-manager", branch);
        String other = admit("branch-manager", branch);

        Answer first = name(administrator(), branch, boss, "Idempotency-Key", "manager-1");
        Answer again = name(administrator(), branch, boss, "Idempotency-Key", "manager-1");
        Answer reused = name(administrator(), branch, other, "Idempotency-Key", "manager-1");

        assertThat(again.body().path("version")).isEqualTo(first.body().path("version"));
        assertThat(reused.text("type")).isEqualTo("/problems/idempotency-key-reused");
    }

    @Test
    void an_archive_that_does_not_answer_makes_nothing_pending() {
        String branch = branch();
        String boss = admit("branch-manager", branch);
        ARCHIVE.stubFor(put(urlMatching("/inbox/.*")).willReturn(aResponse().withStatus(204).withFixedDelay(20_000)));

        Answer named = name(administrator(), branch, boss);

        assertThat(named.body().path("pending").asBoolean(true)).isFalse();
    }
}
