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
        Measure failed = TRAINING.accepted(Ordered.NOON).completed(MeasureStep.FAIL, Ordered.by("zhou", 40));

        assertThat(TRAINING.restrictsNow()).isTrue();
        assertThat(TRAINING.accepted(Ordered.NOON).restrictsNow()).isTrue();
        assertThat(failed.restrictsNow()).isTrue();
        assertThat(failed.completed(MeasureStep.PASS, Ordered.by("zhou", 80)).restrictsNow()).isFalse();
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
        Measure failedTwice = TRAINING.accepted(Ordered.NOON).completed(MeasureStep.FAIL, Ordered.by("zhou", 40))
                .completed(MeasureStep.FAIL, Ordered.by("zhou", 50));
        Measure passed = failedTwice.completed(MeasureStep.PASS, Ordered.by("zhou", 80));

        assertThat(passed.completion()).contains(Ordered.by("zhou", 80));
        refused(() -> passed.completed(MeasureStep.FAIL, Ordered.by("zhou", 10)));
        refused(() -> passed.ended(Ordered.NOON));
    }

    @Test
    void steps_of_another_kind_are_refused() {
        refused(() -> TALK.accepted(Ordered.NOON).completed(MeasureStep.PASS, Ordered.by("zhou", 80)));
        refused(() -> TRAINING.accepted(Ordered.NOON).completed(MeasureStep.HOLD, Ordered.by("zhou", 80)));
        refused(() -> Ordered.suspension("m", Ordered.LI, "here", Ordered.NOON).accepted(Ordered.NOON)
                .completed(MeasureStep.PASS, Ordered.by("zhou", 80)));
    }

    @Test
    void nothing_is_done_before_the_person_follows() {
        refused(() -> TRAINING.completed(MeasureStep.PASS, Ordered.by("zhou", 80)));
        refused(() -> TRAINING.ended(Ordered.NOON));
    }

    private static void refused(ThrowingCallable step) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(step)
                .matches(refusal -> refusal.type() == StaffProblem.MEASURE_NOT_OPEN);
    }
}
