package org.confidant.complaintservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.confidant.complaintservice.clock.Severity;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.platform.identity.Role;
import org.junit.jupiter.api.Test;

/** The branch is led by wang, whose deputy is zhao; li and qian serve clients there; sun investigates for the company. */
class HandlingTest {
    private static final StaffId WANG = new StaffId("wang");
    private static final StaffId ZHAO = new StaffId("zhao");
    private static final StaffId LI = new StaffId("li");
    private static final StaffId SUN = new StaffId("sun");
    private static final StaffId CHEN = new StaffId("chen");

    private static Handling handling(Severity severity, Set<StaffId> accused, StaffId reporter) {
        Set<StaffId> lineManagers = accused.isEmpty() ? Set.of() : Set.of(WANG);
        return new Handling(severity, Optional.of(WANG), accused.contains(WANG) || accused.contains(ZHAO),
                new Exclusion(accused, lineManagers, Optional.empty(), reporter));
    }

    private static boolean manager(Handling handling, StaffId person) {
        return handling.falls(person, Role.BRANCH_MANAGER::equals);
    }

    private static boolean investigator(Handling handling, StaffId person) {
        return handling.falls(person, Role.INVESTIGATOR::equals);
    }

    @Test
    void a_complaint_about_nobody_falls_to_the_branch_s_managers_alone() {
        Handling handling = handling(Severity.NORMAL, Set.of(), CHEN);

        assertThat(manager(handling, WANG)).isTrue();
        assertThat(manager(handling, ZHAO)).isTrue();
        assertThat(investigator(handling, SUN)).isFalse();
        assertThat(handling.falls(LI, Role.PRACTITIONER::equals)).isFalse();
    }

    @Test
    void the_line_manager_of_an_accused_gives_way_to_deputy_and_investigator() {
        Handling handling = handling(Severity.NORMAL, Set.of(LI), CHEN);

        assertThat(manager(handling, WANG)).isFalse();
        assertThat(manager(handling, ZHAO)).isTrue();
        assertThat(investigator(handling, SUN)).isTrue();
    }

    @Test
    void who_is_accused_never_handles_it_whatever_their_role() {
        assertThat(manager(handling(Severity.NORMAL, Set.of(WANG), CHEN), WANG)).isFalse();
        assertThat(manager(handling(Severity.NORMAL, Set.of(ZHAO), CHEN), ZHAO)).isFalse();
        assertThat(investigator(handling(Severity.SEVERE, Set.of(SUN), CHEN), SUN)).isFalse();
    }

    @Test
    void who_leads_the_branch_is_judged_by_no_colleague() {
        assertThat(manager(handling(Severity.NORMAL, Set.of(WANG), CHEN), ZHAO)).isFalse();
        assertThat(manager(handling(Severity.NORMAL, Set.of(ZHAO), CHEN), new StaffId("another deputy"))).isFalse();
        assertThat(investigator(handling(Severity.NORMAL, Set.of(WANG), CHEN), SUN)).isTrue();
    }

    @Test
    void who_took_it_down_does_not_handle_it() {
        Handling handling = handling(Severity.NORMAL, Set.of(), WANG);

        assertThat(manager(handling, WANG)).isFalse();
        assertThat(investigator(handling, SUN)).isTrue();
    }

    @Test
    void a_manager_whose_session_it_was_gives_way_to_deputy_and_investigator() {
        Handling handling = new Handling(Severity.NORMAL, Optional.of(WANG), false,
                new Exclusion(Set.of(), Set.of(), Optional.of(WANG), CHEN));

        assertThat(manager(handling, WANG)).isFalse();
        assertThat(manager(handling, ZHAO)).isTrue();
        assertThat(investigator(handling, SUN)).isTrue();
    }

    @Test
    void a_severe_case_is_taken_out_of_the_branch_s_hands() {
        Handling handling = handling(Severity.SEVERE, Set.of(), CHEN);

        assertThat(manager(handling, WANG)).isFalse();
        assertThat(manager(handling, ZHAO)).isFalse();
        assertThat(investigator(handling, SUN)).isTrue();
    }

    @Test
    void a_branch_without_a_named_manager_leaves_nothing_undone() {
        Handling handling = new Handling(Severity.NORMAL, Optional.empty(), false,
                new Exclusion(Set.of(), Set.of(), Optional.empty(), CHEN));

        assertThat(investigator(handling, SUN)).isTrue();
        assertThat(manager(handling, ZHAO)).isTrue();
    }
}
