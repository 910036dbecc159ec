package org.confidant.staffservice.measure;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.confidant.platform.identity.Role;
import org.confidant.platform.testing.Together;
import org.confidant.staffservice.testing.Answer;
import org.confidant.staffservice.testing.Bodies;
import org.junit.jupiter.api.Test;

/** Row 30: a cause is trained away. */
class TrainingsOverHttpTest extends MeasuresOverHttp {
    @Test
    void who_is_trained_is_out_of_new_bookings_until_they_pass() {
        String branch = branch();
        String person = practitioner(branch);
        String training = training(branch, person);
        eventually(() -> !bookable(person));
        assertThat(get(managerOf(branch), "/staff/" + person).body().path("cleared").asBoolean()).isTrue();
        assertThat(get(managerOf(branch), "/staff/" + person).body().path("restricted").asBoolean()).isTrue();

        Answer passed = exam(trainer(branch), training, "passed", 86);

        assertThat(passed.status()).as("%s", passed.body()).isEqualTo(200);
        assertThat(passed.text("state")).isEqualTo("passed");
        assertThat(passed.body().path("score").asInt()).isEqualTo(86);
        assertThat(passed.text("completedBy")).isEqualTo("zhou");
        assertThat(passed.body().path("pending").asBoolean()).isFalse();
        eventually(() -> bookable(person));
        eventually(() -> told(training).equals(List.of("MeasureAccepted", "MeasureDone")));
        assertThat(lastTold(training).path("measure").asString()).isEqualTo(training);
        assertThat(lastTold(training).path("result").asString()).isEqualTo("passed");
        assertThat(lastTold(training).path("score").asInt()).isEqualTo(86);
        assertThat(listed(trainer(branch), "/trainings")).isEmpty();
        assertThat(listed(trainer(branch), "/trainings?state=done")).containsExactly(training);
    }

    @Test
    void a_fail_leaves_them_out_and_a_pass_afterwards_is_told_again() {
        String branch = branch();
        String person = practitioner(branch);
        String training = training(branch, person);

        Answer failed = exam(trainer(branch), training, "failed", 40);

        assertThat(failed.text("state")).isEqualTo("failed");
        eventually(() -> told(training).size() == 2);
        assertThat(lastTold(training).path("result").asString()).isEqualTo("failed");
        assertThat(bookable(person)).isFalse();
        assertThat(listed(trainer(branch), "/trainings")).containsExactly(training);
        assertThat(exam(trainer(branch), training, "passed", 80).status()).isEqualTo(200);
        eventually(() -> bookable(person) && told(training).size() == 3);
        assertThat(lastTold(training).path("result").asString()).isEqualTo("passed");
    }

    @Test
    void every_exam_is_shown() {
        String branch = branch();
        String person = practitioner(branch);
        String training = training(branch, person);
        exam(trainer(branch), training, "failed", 40);
        exam(REALM.token("sun", Role.TRAINER, branch), training, "failed", 50);

        Answer passed = exam(trainer(branch), training, "passed", 80);

        assertThat(passed.body().path("score").asInt()).isEqualTo(80);
        assertThat(passed.body().path("exams").valueStream()
                .map(exam -> exam.path("result").asString() + " " + exam.path("score").asInt() + " "
                        + exam.path("by").asString()))
                .containsExactly("failed 40 zhou", "failed 50 sun", "passed 80 zhou");
        assertThat(get(trainer(branch), "/trainings?state=done").body().path("items").path(0).path("exams"))
                .isEqualTo(passed.body().path("exams"));
    }

    @Test
    void of_two_trainings_both_must_be_passed() {
        String branch = branch();
        String person = practitioner(branch);
        String first = training(branch, person);
        String second = training(branch, person);

        exam(trainer(branch), first, "passed", 90);

        eventually(() -> told(first).contains("MeasureDone"));
        assertThat(bookable(person)).isFalse();
        exam(trainer("*"), second, "passed", 90);
        eventually(() -> bookable(person));
    }

    @Test
    void what_was_passed_is_examined_no_more() {
        String branch = branch();
        String training = training(branch, practitioner(branch));
        exam(trainer(branch), training, "passed", 90, "Idempotency-Key", "k" + training);

        assertThat(exam(trainer(branch), training, "failed", 9).text("type")).isEqualTo("/problems/measure-not-open");
        assertThat(exam(trainer(branch), training, "passed", 90, "Idempotency-Key", "k" + training).status())
                .isEqualTo(200);
        assertThat(told(training).stream().filter("MeasureDone"::equals)).hasSize(1);
    }

    @Test
    void of_two_exams_at_once_one_counts() {
        String branch = branch();
        String training = training(branch, practitioner(branch));

        List<Integer> statuses = Together.all(List.<Callable<Answer>>of(
                () -> exam(trainer(branch), training, "passed", 80), () -> exam(trainer("*"), training, "passed", 90)))
                .stream().map(Answer::status).sorted().toList();

        assertThat(statuses).containsExactly(200, 409);
        eventually(() -> told(training).equals(List.of("MeasureAccepted", "MeasureDone")));
    }

    @Test
    void nobody_finds_or_examines_their_own() {
        String branch = branch();
        String person = admitted("trainer", Bodies.email(), branch);
        String training = training(branch, person);
        String own = REALM.token(person, Role.TRAINER, branch);

        Answer refused = exam(own, training, "passed", 100);

        assertThat(refused.status()).isEqualTo(404);
        assertThat(listed(own, "/trainings")).isEmpty();
        assertThat(listed(own, "/trainings?state=done")).isEmpty();
        assertThat(listed(trainer(branch), "/trainings")).containsExactly(training);
    }

    @Test
    void another_branch_sees_and_examines_nothing() {
        String branch = branch();
        String training = training(branch, practitioner(branch));
        String elsewhere = trainer(branch());

        assertThat(listed(elsewhere, "/trainings")).isEmpty();
        assertThat(exam(elsewhere, training, "passed", 80).status()).isEqualTo(404);
        assertThat(exam(managerOf(branch), training, "passed", 80).status()).isEqualTo(403);
        assertThat(exam(trainer(branch), talk(branch, practitioner(branch)), "passed", 80).status()).isEqualTo(404);
    }

    @Test
    void they_are_listed_as_they_were_opened_page_by_page_with_names_and_courses() {
        String branch = branch();
        String person = practitioner(branch);
        String first = training(branch, person);
        String second = training(branch, person);
        talk(branch, person);

        Answer page = get(managerOf(branch), "/trainings?limit=1");

        assertThat(page.body().path("items").path(0).path("id").asString()).isEqualTo(first);
        assertThat(page.body().path("items").path(0).path("name").asString()).isEqualTo("王明");
        assertThat(page.body().path("items").path(0).path("course").asString()).isEqualTo("Handling emotion");
        assertThat(page.body().path("items").path(0).path("causes").toString())
                .isEqualTo("[\"boundaries\",\"language\"]");
        assertThat(listed(managerOf(branch), "/trainings?limit=1&after=" + page.text("next"))).containsExactly(second);
    }

    @Test
    void bad_input_names_the_field() {
        String branch = branch();
        String path = "/trainings/" + training(branch, practitioner(branch)) + "/completion";

        assertThat(post(trainer(branch), path, "{\"result\": \"passed\", \"score\": 101}").told())
                .contains("\"field\":\"score\"");
        assertThat(post(trainer(branch), path, "{\"result\": \"well\", \"score\": 10}").told())
                .contains("\"field\":\"result\"");
        assertThat(post(trainer(branch), path, "{\"result\": \"passed\"}").told()).contains("\"field\":\"score\"");
        assertThat(get(trainer(branch), "/trainings?state=all").told()).contains("\"field\":\"state\"");
        assertThat(get(trainer(branch), "/trainings?after=nothing").told()).contains("\"field\":\"after\"");
        assertThat(get(trainer(branch), "/trainings?limit=0").status()).isEqualTo(400);
    }

    @Test
    void what_was_said_of_somebody_lies_nowhere_readable() {
        String branch = branch();
        String training = training(branch, practitioner(branch));
        String talk = talk(branch, practitioner(branch));
        post(trainer(branch), "/talks/" + talk + "/completion", "{\"note\": \"palimpsest\"}");

        String stored = Objects.requireNonNull(database.getCollection("measures").find(eq("_id", training)).first())
                .toJson() + Objects.requireNonNull(database.getCollection("measures").find(eq("_id", talk)).first());

        assertThat(stored).contains(branch).doesNotContain("Handling").doesNotContain("boundaries")
                .doesNotContain("palimpsest");
    }
}
