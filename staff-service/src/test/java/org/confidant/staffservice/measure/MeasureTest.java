package org.confidant.staffservice.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.confidant.platform.problem.Refusal;
import org.confidant.staffservice.StaffProblem;
import org.junit.jupiter.api.Test;

class MeasureTest {
    private static final Measure TRAINING = Ordered.training("m", "here");
    private static final Measure TALK = Ordered.talk("m", "here");

    @Test
    void a_training_restricts_from_its_order_until_it_is_passed() {
        Measure failed = TRAINING.accepted(Ordered.NOON).completed(Ordered.failed("zhou", 40));

        assertThat(TRAINING.restrictsNow()).isTrue();
        assertThat(TRAINING.accepted(Ordered.NOON).restrictsNow()).isTrue();
        assertThat(failed.restrictsNow()).isTrue();
        assertThat(failed.completed(Ordered.passed("zhou", 80)).restrictsNow()).isFalse();
    }

    @Test
    void a_suspension_restricts_until_it_is_over() {
        Measure suspension = Ordered.suspension("m", Ordered.LI, "here", Ordered.NOON).accepted(Ordered.NOON);

        assertThat(suspension.restrictsNow()).isTrue();
        assertThat(suspension.ended(Ordered.NOON).restrictsNow()).isFalse();
    }

    @Test
    void a_talk_never_restricts() {
        assertThat(TALK.accepted(Ordered.NOON).restrictsNow()).isFalse();
    }

    @Test
    void what_was_failed_can_be_failed_and_passed_again_and_what_was_passed_cannot() {
        Measure failedTwice = TRAINING.accepted(Ordered.NOON).completed(Ordered.failed("zhou", 40))
                .completed(Ordered.failed("zhou", 50));
        Measure passed = failedTwice.completed(Ordered.passed("zhou", 80));

        assertThat(passed.completion()).contains(Ordered.passed("zhou", 80));
        refused(() -> passed.completed(Ordered.failed("zhou", 10)));
        refused(() -> passed.ended(Ordered.NOON));
    }

    @Test
    void every_exam_is_kept_with_its_examiner_and_the_end_erases_none() {
        Measure twice = TRAINING.accepted(Ordered.NOON).completed(Ordered.failed("zhou", 40))
                .completed(Ordered.failed("sun", 50));

        assertThat(twice.completed(Ordered.passed("wu", 80)).completions()).containsExactly(Ordered.failed("zhou", 40),
                Ordered.failed("sun", 50), Ordered.passed("wu", 80));
        assertThat(twice.ended(Ordered.NOON).completions()).containsExactly(Ordered.failed("zhou", 40),
                Ordered.failed("sun", 50), Completion.byItself(Ordered.NOON));
    }

    @Test
    void who_failed_nineteen_times_can_only_pass_or_leave() {
        Measure failed = TRAINING.accepted(Ordered.NOON);
        for (int time = 0; time < 19; time++) {
            failed = failed.completed(Ordered.failed("zhou", time));
        }
        Measure often = failed;

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> often.completed(Ordered.failed("zhou", 40)))
                .matches(refusal -> refusal.type() == StaffProblem.TOO_MANY_EXAMS);
        assertThat(often.completed(Ordered.passed("zhou", 80)).completions()).hasSize(Measure.MOST_COMPLETIONS);
        assertThat(often.ended(Ordered.NOON).completions()).hasSize(Measure.MOST_COMPLETIONS);
    }

    @Test
    void steps_of_another_kind_are_refused() {
        refused(() -> TALK.accepted(Ordered.NOON).completed(Ordered.passed("zhou", 80)));
        refused(() -> TRAINING.accepted(Ordered.NOON).completed(Ordered.held("zhou")));
        refused(() -> Ordered.suspension("m", Ordered.LI, "here", Ordered.NOON).accepted(Ordered.NOON)
                .completed(Ordered.passed("zhou", 80)));
    }

    @Test
    void nothing_is_done_before_the_person_follows() {
        refused(() -> TRAINING.completed(Ordered.passed("zhou", 80)));
        refused(() -> TRAINING.ended(Ordered.NOON));
    }

    private static void refused(ThrowingCallable step) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(step)
                .matches(refusal -> refusal.type() == StaffProblem.MEASURE_NOT_OPEN);
    }
}
