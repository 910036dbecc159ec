package org.confidant.staffservice.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.confidant.platform.testing.Together;
import org.confidant.staffservice.testing.Answer;
import org.confidant.staffservice.testing.Bodies;
import org.confidant.staffservice.testing.OverHttp;
import org.junit.jupiter.api.Test;

class AdmissionTest extends OverHttp {
    @Test
    void a_manager_admits_a_practitioner_who_has_an_account_at_once() {
        String branch = branch();

        Answer admitted = post(managerOf(branch), "/staff", Bodies.person("practitioner", branch));

        String id = admitted.text("id");
        assertThat(admitted.status()).as("%s", admitted.body()).isEqualTo(201);
        assertThat(admitted.header("Location")).isEqualTo("/api/v1/staff/" + id);
        assertThat(admitted.header("Cache-Control")).contains("no-store");
        assertThat(admitted.text("state")).isEqualTo("admitted");
        assertThat(accounts.users.get(id).branches()).containsExactly(branch);
        assertThat(accounts.passwords.get(id)).isEqualTo(admitted.text("oneTimePassword")).hasSizeGreaterThan(15);
    }

    @Test
    void an_answer_waits_for_booking_and_not_for_mail_which_is_away() {
        String branch = branch();

        eventually(() -> {
            Answer admitted = post(managerOf(branch), "/staff", Bodies.person("receptionist", branch));
            return !admitted.body().path("pending").asBoolean(true)
                    && toldBooking("staff:" + admitted.text("id")).size() == 1;
        });
    }

    @Test
    void booking_learns_of_the_person_without_name_and_address() {
        String branch = branch();

        Answer admitted = post(managerOf(branch), "/staff", Bodies.person("practitioner", branch));

        eventually(() -> toldBooking("staff:" + admitted.text("id")).size() == 1);
        assertThat(toldBooking("staff:" + admitted.text("id")).getFirst().toString()).contains("PersonKnown", branch,
                "\"cleared\":false").doesNotContain("王明", "@");
    }

    @Test
    void name_and_address_lie_sealed_in_the_store() {
        String branch = branch();

        Answer admitted = post(managerOf(branch), "/staff", Bodies.person("receptionist", branch));

        Document document = database.getCollection("staff").find(new Document("_id", admitted.text("id"))).first();
        assertThat(document.get("name")).isInstanceOf(Binary.class);
        assertThat(document.get("email")).isInstanceOf(Binary.class);
        assertThat(document.toJson()).doesNotContain("王明", admitted.text("email"));
    }

    @Test
    void the_password_is_shown_once() {
        String branch = branch();
        String body = Bodies.person("receptionist", branch);

        Answer first = post(managerOf(branch), "/staff", body, "Idempotency-Key", "once-" + branch);
        Answer again = post(managerOf(branch), "/staff", body, "Idempotency-Key", "once-" + branch);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(again.has("oneTimePassword")).isFalse();
    }

    @Test
    void two_people_cannot_share_an_address_whatever_its_case() {
        String branch = branch();
        String email = Bodies.email();
        post(managerOf(branch), "/staff", Bodies.person("receptionist", email, new String[]{branch}));

        Answer second = post(managerOf(branch), "/staff",
                Bodies.person("receptionist", email.toUpperCase(Locale.ROOT), new String[]{branch}));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("type")).isEqualTo("/problems/email-taken");
    }

    @Test
    void an_address_held_by_another_account_is_refused_and_nothing_is_left_behind() {
        String branch = branch();
        String email = Bodies.email();
        String body = Bodies.person("receptionist", email, new String[]{branch});
        accounts.emailsHeldElsewhere.add(email);

        Answer refused = post(managerOf(branch), "/staff", body, "Idempotency-Key", "held-" + branch);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.response().body()).doesNotContain(email);
        assertThat(post(managerOf(branch), "/staff", body, "Idempotency-Key", "held-" + branch).status())
                .isEqualTo(409);
        accounts.emailsHeldElsewhere.remove(email);
        assertThat(post(managerOf(branch), "/staff", body).status()).isEqualTo(201);
    }

    @Test
    void while_keycloak_is_away_nobody_is_admitted_and_the_retry_finishes() {
        String branch = branch();
        String body = Bodies.person("receptionist", branch);
        accounts.away = true;

        Answer away = post(managerOf(branch), "/staff", body, "Idempotency-Key", "away-" + branch);
        accounts.away = false;
        Answer retried = post(managerOf(branch), "/staff", body, "Idempotency-Key", "away-" + branch);

        assertThat(away.status()).isEqualTo(503);
        assertThat(away.header("Retry-After")).isNotEmpty();
        assertThat(retried.status()).isEqualTo(201);
        assertThat(accounts.passwords.get(retried.text("id"))).isEqualTo(retried.text("oneTimePassword"));
    }

    @Test
    void a_retry_after_the_account_was_made_but_the_password_was_not_sets_it() {
        String branch = branch();
        String body = Bodies.person("receptionist", branch);
        accounts.awayForPasswords = true;

        Answer away = post(managerOf(branch), "/staff", body, "Idempotency-Key", "half-" + branch);
        accounts.awayForPasswords = false;
        Answer retried = post(managerOf(branch), "/staff", body, "Idempotency-Key", "half-" + branch);

        assertThat(away.status()).isEqualTo(503);
        assertThat(retried.text("oneTimePassword")).isEqualTo(accounts.passwords.get(retried.text("id")));
    }

    @Test
    void one_key_in_parallel_admits_one_person_and_shows_one_password() {
        String branch = branch();
        String body = Bodies.person("receptionist", branch);
        Callable<Answer> request = () -> post(managerOf(branch), "/staff", body, "Idempotency-Key", "par-" + branch);

        List<Answer> answers = Together.all(IntStream.range(0, 12).mapToObj(i -> request).toList());

        assertThat(answers).allMatch(answer -> answer.status() == 201
                || (answer.status() == 409 && !answer.header("Retry-After").isEmpty()));
        assertThat(
                answers.stream().filter(answer -> answer.status() == 201).map(answer -> answer.text("id")).distinct())
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.has("oneTimePassword"))).hasSize(1);
    }

    @Test
    void one_address_under_different_keys_in_parallel_admits_one_person() {
        String branch = branch();
        String body = Bodies.person("receptionist", branch);
        Callable<Answer> request = () -> post(managerOf(branch), "/staff", body);

        List<Answer> answers = Together.all(IntStream.range(0, 12).mapToObj(i -> request).toList());

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.text("type").equals("/problems/email-taken"))).hasSize(11);
    }

    @Test
    void nobody_grants_more_than_is_theirs() {
        String here = branch();
        String there = branch();

        assertThat(post(managerOf(here), "/staff", Bodies.person("branch-manager", here)).status()).isEqualTo(403);
        assertThat(post(managerOf(here), "/staff", Bodies.person("receptionist", there)).status()).isEqualTo(403);
        assertThat(post(administrator(), "/staff", Bodies.person("receptionist", here)).status()).isEqualTo(403);
        assertThat(post(administrator(), "/staff", Bodies.person("partner", here)).status()).isEqualTo(403);
        assertThat(post(administrator(), "/staff", Bodies.person("branch-manager", here)).status()).isEqualTo(201);
        assertThat(post(administrator(), "/staff", Bodies.person("auditor", "*")).status()).isEqualTo(201);
    }

    @Test
    void a_branch_that_does_not_exist_is_named() {
        Answer refused = post(administrator(), "/staff", Bodies.person("branch-manager", "nowhere"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("type")).isEqualTo("/problems/unknown-branch");
    }

    @Test
    void every_wrong_field_is_named_at_once() {
        Answer refused = post(administrator(), "/staff", """
                {"name": "", "email": "nobody", "gender": "robot", "roles": ["king"], "branches": [],
                 "languages": ["not a language"], "weeklyHours": [{"day": "MONDAY", "from": "25:00", "to": "26:00"}],
                 "salary": 1}""");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("fields").findValuesAsString("field")).contains("name", "email", "gender",
                "branches", "weeklyHours[0].from", "salary").anyMatch(field -> field.startsWith("roles"))
                .anyMatch(field -> field.startsWith("languages"));
    }
}
