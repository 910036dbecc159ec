package org.confidant.complaintservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.confidant.complaintservice.clock.Severity;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.platform.identity.Role;
import org.junit.jupiter.api.Test;

/** The branch is led by wang; sun owns the complaint, if anybody does; chen took it down. */
class AudienceTest {
    private static final StaffId WANG = new StaffId("wang");
    private static final StaffId SUN = new StaffId("sun");
    private static final StaffId CHEN = new StaffId("chen");
    private static final Set<StaffId> EXCEPT = Set.of(CHEN);

    private static Handling rule(Severity severity, StaffId... lineManagers) {
        return new Handling(severity, Optional.of(WANG), false,
                new Exclusion(Set.of(), Set.of(lineManagers), Optional.empty(), CHEN));
    }

    @Test
    void a_warning_is_the_owner_s_alone() {
        assertThat(Audience.ofWarning(rule(Severity.NORMAL), Optional.of(SUN), EXCEPT))
                .isEqualTo(new Audience(Set.of(SUN), Set.of(), EXCEPT));
    }

    @Test
    void while_nobody_owns_it_the_manager_is_warned_or_else_investigators() {
        assertThat(Audience.ofWarning(rule(Severity.NORMAL), Optional.empty(), EXCEPT))
                .isEqualTo(new Audience(Set.of(WANG), Set.of(), EXCEPT));
        assertThat(Audience.ofWarning(rule(Severity.NORMAL, WANG), Optional.empty(), EXCEPT))
                .isEqualTo(new Audience(Set.of(), Set.of(Role.INVESTIGATOR), EXCEPT));
        assertThat(Audience.ofWarning(rule(Severity.SEVERE), Optional.empty(), EXCEPT))
                .isEqualTo(new Audience(Set.of(), Set.of(Role.INVESTIGATOR), EXCEPT));
        assertThat(Audience.ofWarning(new Handling(Severity.NORMAL, Optional.empty(), false,
                new Exclusion(Set.of(), Set.of(), Optional.empty(), CHEN)), Optional.empty(), EXCEPT).roles())
                .containsExactly(Role.INVESTIGATOR);
    }

    @Test
    void a_breach_is_told_to_owner_handler_and_head_office() {
        assertThat(Audience.ofBreach(rule(Severity.NORMAL), Optional.of(SUN), EXCEPT))
                .isEqualTo(new Audience(Set.of(SUN, WANG), Set.of(Role.HEAD_OFFICE), EXCEPT));
        assertThat(Audience.ofBreach(rule(Severity.NORMAL, WANG), Optional.empty(), EXCEPT))
                .isEqualTo(new Audience(Set.of(), Set.of(Role.INVESTIGATOR, Role.HEAD_OFFICE), EXCEPT));
    }

    @Test
    void danger_is_told_to_the_manager_investigators_and_head_office() {
        assertThat(Audience.ofDanger(rule(Severity.SEVERE), EXCEPT))
                .isEqualTo(new Audience(Set.of(WANG), Set.of(Role.INVESTIGATOR, Role.HEAD_OFFICE), EXCEPT));
        assertThat(Audience.ofDanger(rule(Severity.SEVERE, WANG), EXCEPT).people()).isEmpty();
    }
}
