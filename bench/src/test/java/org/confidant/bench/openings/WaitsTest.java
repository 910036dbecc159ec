package org.confidant.bench.openings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WaitsTest {
    private static final long MILLISECOND = 1_000_000;

    private final Waits waits = new Waits();

    @Test
    void ninety_nine_of_a_hundred_answers_came_within_their_p99_whoever_waited() {
        Waits.Taken slice = waits.next(2);
        LongStream.rangeClosed(1, 100).forEach(wait -> slice.add((int) wait % 2, wait * MILLISECOND));

        assertThat(waits.milliseconds(0.99, 1)).isEqualTo(99);
        assertThat(waits.milliseconds(1, 1)).isEqualTo(100);
    }

    @Test
    void slices_before_the_last_ones_do_not_count() {
        waits.next(1).add(0, 900 * MILLISECOND);
        waits.next(1).add(0, 2 * MILLISECOND);
        waits.next(1).add(0, MILLISECOND);

        assertThat(waits.milliseconds(0.99, 2)).isEqualTo(2);
    }
}
