package org.confidant.staffservice.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.confidant.platform.identity.Role.ADMINISTRATOR;
import static org.confidant.platform.identity.Role.PRACTITIONER;
import static org.confidant.platform.identity.Role.RECEPTIONIST;
import static org.confidant.staffservice.staff.Someone.HERE;
import static org.confidant.staffservice.staff.Someone.NO_WORK;
import static org.confidant.staffservice.staff.Someone.THERE;
import static org.confidant.staffservice.staff.Someone.admitted;
import static org.confidant.staffservice.staff.Someone.admitting;
import static org.confidant.staffservice.staff.Someone.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.confidant.platform.problem.Refusal;
import org.confidant.staffservice.StaffProblem;
import org.confidant.staffservice.account.Bar;
import org.junit.jupiter.api.Test;

class StaffMemberTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final StaffId BOSS = new StaffId("boss");

    @Test
    void nobody_new_is_cleared() {
        assertThat(admitted(rights(PRACTITIONER, HERE)).cleared()).isFalse();
    }

    @Test
    void a_practitioner_is_cleared_with_exam_and_evidence() {
        StaffMember cleared = clear(admitted(rights(PRACTITIONER, HERE)));

        assertThat(cleared.clearance()).contains(new Clearance(TODAY, "file 7", BOSS, NOW));
    }

    @Test
    void only_practitioners_are_cleared() {
        refused(StaffProblem.CLEARANCE_REFUSED, () -> clear(admitted(rights(RECEPTIONIST, HERE))));
    }

    @Test
    void an_exam_in_the_future_clears_nobody() {
        refused(StaffProblem.CLEARANCE_REFUSED, () -> admitted(rights(PRACTITIONER, HERE))
                .cleared(TODAY.plusDays(1), "file 7", BOSS, NOW, TODAY));
    }

    @Test
    void who_is_still_being_admitted_takes_no_step() {
        StaffMember person = admitting(rights(PRACTITIONER, HERE));

        refused(StaffProblem.NOT_YET_ADMITTED, () -> clear(person));
        refused(StaffProblem.NOT_YET_ADMITTED, person::departed);
    }

    @Test
    void who_has_left_takes_no_step() {
        StaffMember gone = admitted(rights(RECEPTIONIST, HERE)).departed();

        refused(StaffProblem.ILLEGAL_STEP, gone::departed);
        refused(StaffProblem.ILLEGAL_STEP, () -> gone.changed(rights(PRACTITIONER, HERE), NO_WORK));
    }

    @Test
    void every_token_of_a_leaver_is_barred_for_good() {
        assertThat(admitted(rights(RECEPTIONIST, HERE)).departed().bar().upTo()).contains(Bar.EVERYTHING);
    }

    @Test
    void a_change_of_rights_bars_everything_until_the_account_has_followed() {
        StaffMember changed = admitted(rights(RECEPTIONIST, HERE)).changed(rights(RECEPTIONIST, THERE), NO_WORK);

        assertThat(changed.bar().upTo()).contains(Bar.EVERYTHING);
        assertThat(changed.rightsConfirmed(1, NOW).bar().upTo()).contains(NOW);
    }

    @Test
    void an_earlier_change_that_is_applied_does_not_open_the_bar_of_a_later_one() {
        StaffMember twice = admitted(rights(RECEPTIONIST, HERE)).changed(rights(RECEPTIONIST, THERE), NO_WORK)
                .changed(rights(RECEPTIONIST, HERE), NO_WORK);

        assertThat(twice.rightsConfirmed(1, NOW).bar().upTo()).contains(Bar.EVERYTHING);
        assertThat(twice.rightsConfirmed(1, NOW).rightsConfirmed(2, NOW).bar().upTo()).contains(NOW);
    }

    @Test
    void other_work_with_the_same_rights_bars_nothing() {
        StaffMember person = admitted(rights(RECEPTIONIST, HERE)).changed(rights(RECEPTIONIST, HERE), NO_WORK);

        assertThat(person.bar().upTo()).isEmpty();
    }

    @Test
    void who_stops_being_a_practitioner_loses_the_clearance() {
        StaffMember receptionist = clear(admitted(rights(PRACTITIONER, HERE))).changed(rights(RECEPTIONIST, HERE),
                NO_WORK);

        assertThat(receptionist.changed(rights(PRACTITIONER, HERE), NO_WORK).cleared()).isFalse();
    }

    @Test
    void who_is_cleared_is_bookable_while_no_measure_stands() {
        StaffMember cleared = clear(admitted(rights(PRACTITIONER, HERE)));
        StaffMember restricted = cleared.restricted("m1").restricted("m2").restricted("m1");

        assertThat(cleared.bookable()).isTrue();
        assertThat(restricted.bookable()).isFalse();
        assertThat(restricted.cleared()).isTrue();
        assertThat(restricted.released("m1").bookable()).isFalse();
        assertThat(restricted.released("m1").released("m2").bookable()).isTrue();
    }

    @Test
    void a_measure_that_was_lifted_restricts_nobody_again() {
        StaffMember lifted = clear(admitted(rights(PRACTITIONER, HERE))).restricted("m").released("m");

        assertThat(lifted.restricted("m")).isEqualTo(lifted);
        assertThat(admitted(rights(PRACTITIONER, HERE)).released("m").restricted("m").restrictions().any()).isFalse();
    }

    @Test
    void a_restriction_survives_another_role() {
        StaffMember back = clear(admitted(rights(PRACTITIONER, HERE)).restricted("m"))
                .changed(rights(RECEPTIONIST, HERE), NO_WORK).changed(rights(PRACTITIONER, HERE), NO_WORK);

        assertThat(clear(back).bookable()).isFalse();
    }

    @Test
    void rights_must_fit_together() {
        refused(StaffProblem.RIGHTS_DO_NOT_FIT, () -> admitting(rights(RECEPTIONIST, Rights.ALL)));
        refused(StaffProblem.RIGHTS_DO_NOT_FIT, () -> admitting(rights(ADMINISTRATOR, HERE)));
        refused(StaffProblem.RIGHTS_DO_NOT_FIT, () -> admitting(rights(RECEPTIONIST)));
        refused(StaffProblem.RIGHTS_DO_NOT_FIT, () -> admitting(new Rights(Set.of(), Set.of(HERE))));
        refused(StaffProblem.RIGHTS_DO_NOT_FIT, () -> admitting(rights(ADMINISTRATOR, Rights.ALL, HERE)));
    }

    private static StaffMember clear(StaffMember person) {
        return person.cleared(TODAY, "file 7", BOSS, NOW, TODAY);
    }

    private static void refused(StaffProblem problem, ThrowingCallable action) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(action).matches(refusal -> refusal.type() == problem);
    }
}
