package org.confidant.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class StepsTest {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Test
    void step_runs_after_those_it_waits_for_and_is_reported_with_seconds() {
        try (Steps steps = new Steps(new Progress(lines::add))) {
            Steps.Step first = steps.step("first ready", () -> {});
            steps.step("second ready", () -> {}, first);
            steps.await();
        }

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).matches(" *\\d+\\.\\d s  first ready");
        assertThat(lines.getLast()).endsWith("second ready");
    }

    @Test
    void failure_ends_the_wait_although_others_still_run() {
        CountDownLatch never = new CountDownLatch(1);
        try (Steps steps = new Steps(new Progress(lines::add))) {
            steps.step("slow ready", () -> {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            Steps.Step broken = steps.step("broken ready", () -> {
                throw new SuiteRefused("No.");
            });
            steps.step("after ready", () -> lines.add("ran"), broken);

            assertThatThrownBy(steps::await).isInstanceOf(SuiteRefused.class).hasMessage("No.");
        }

        assertThat(lines).doesNotContain("ran");
    }
}
