package org.confidant.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContestTest {
    private static final Contest CONTEST = new Contest(Duration.ofSeconds(2), Duration.ofSeconds(1), 3, _ -> {});

    private final List<String> turns = new ArrayList<>();

    @Test
    void contestants_take_turns_after_a_warm_up_of_slices() {
        CONTEST.between(List.of(contestant("a", 9, 9, 1, 1, 1), contestant("b", 9, 9, 1, 1, 1)));

        assertThat(turns).containsExactly("a", "a", "b", "b", "a", "b", "a", "b", "a", "b");
    }

    @Test
    void who_has_done_enough_need_not_warm_up_longer() {
        CONTEST.between(List.of(contestant("a", Contest.ENOUGH, 1, 1, 1)));

        assertThat(turns).hasSize(1 + 3);
    }

    @Test
    void the_median_counts_and_the_warm_up_does_not() {
        Map<String, Median> medians = CONTEST.between(List.of(contestant("a", 900, 900, 7, 100, 5)));

        assertThat(medians).containsExactly(Map.entry("a", new Median(7, 5, 100)));
    }

    @Test
    void of_an_even_number_the_median_lies_between_the_two_in_the_middle() {
        assertThat(Median.of(List.of(4.0, 1.0, 2.0, 100.0)).value()).isEqualTo(3);
    }

    private Contestant contestant(String name, long... done) {
        Iterator<Long> slices = java.util.Arrays.stream(done).iterator();
        return new Contestant() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Slice work(Duration time) {
                turns.add(name);
                return new Slice(slices.next(), time);
            }
        };
    }
}
