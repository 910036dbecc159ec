package org.confidant.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Report REPORT = new Report(List.of(
            new Finding("booking", 600, "1/s",
                    Optional.of(new Finding.Against("raw", 1000, 0.6, new Finding.Goal.AtLeast(0.5)))),
            new Finding("slots", 6, "ms",
                    Optional.of(new Finding.Against("raw", 2, 3, new Finding.Goal.AtMost(2))))),
            new Machine(Map.of("cores", "2")));

    @Test
    void table_says_which_goals_are_met_and_on_what_machine() {
        assertThat(REPORT.table().lines().skip(1)).satisfiesExactly(
                booking -> assertThat(booking).startsWith("booking").contains("0.60").endsWith("met"),
                slots -> assertThat(slots).startsWith("slots").contains("3.00").endsWith("MISSED"),
                machine -> assertThat(machine).isEqualTo("  cores: 2"));
    }

    @Test
    void json_has_ratio_baseline_and_machine() {
        assertThat(REPORT.json().replaceAll("\\s", "")).contains(
                "\"baseline\":\"raw\",\"baselineMeasured\":1000.0,\"ratio\":0.6",
                "\"goal\":\"<=2.0\",\"met\":false", "\"machine\":{\"cores\":\"2\"}");
    }
}
