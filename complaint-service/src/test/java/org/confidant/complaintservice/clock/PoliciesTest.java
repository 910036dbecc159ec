package org.confidant.complaintservice.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PoliciesTest {
    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

    private static Map<Kind, Map<Severity, Allowance>> complete() {
        Map<Kind, Map<Severity, Allowance>> all = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            Map<Severity, Allowance> of = new EnumMap<>(Severity.class);
            for (Severity severity : Severity.values()) {
                Duration time = Duration.ofHours(1 + kind.ordinal() + 3L * severity.ordinal());
                of.put(severity, new Allowance(time, time.multipliedBy(2), time.multipliedBy(3)));
            }
            all.put(kind, of);
        }
        return all;
    }

    private static Policy policy(int version, Instant from) {
        return new Policy(version, from, complete());
    }

    @Test
    void a_complaint_gets_the_version_of_its_filing() {
        Policies policies = new Policies(List.of(policy(1, NEW_YEAR), policy(2, JUNE)));

        assertThat(policies.inForce(NEW_YEAR.minusSeconds(1)).version()).isEqualTo(1);
        assertThat(policies.inForce(JUNE.minusMillis(1)).version()).isEqualTo(1);
        assertThat(policies.inForce(JUNE).version()).isEqualTo(2);
        assertThat(policies.version(1).from()).isEqualTo(NEW_YEAR);
    }

    @Test
    void each_kind_and_severity_has_its_own_time() {
        Policy policy = policy(1, NEW_YEAR);

        assertThat(policy.of(Kind.SUGGESTION, Severity.SEVERE).of(ClockName.SOLUTION)).isEqualTo(Duration.ofHours(24));
        assertThat(policy.of(Kind.COMPLAINT, Severity.MINOR).of(ClockName.FIRST_ANSWER)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void a_version_that_leaves_something_out_is_no_version() {
        Map<Kind, Map<Severity, Allowance>> missing = complete();
        missing.put(Kind.INCIDENT, Map.of());

        assertThatIllegalArgumentException().isThrownBy(() -> new Policy(1, NEW_YEAR, missing))
                .withMessage("version 1 allows nothing for a minor incident");
    }

    @Test
    void versions_follow_each_other() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Policies(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Policies(List.of(policy(2, JUNE))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Policies(List.of(policy(1, JUNE), policy(2, NEW_YEAR))));
    }
}
