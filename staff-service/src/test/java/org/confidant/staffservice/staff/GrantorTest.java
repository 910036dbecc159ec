package org.confidant.staffservice.staff;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.confidant.platform.identity.Role.ADMINISTRATOR;
import static org.confidant.platform.identity.Role.AUDITOR;
import static org.confidant.platform.identity.Role.BRANCH_MANAGER;
import static org.confidant.platform.identity.Role.INVESTIGATOR;
import static org.confidant.platform.identity.Role.PRACTITIONER;
import static org.confidant.platform.identity.Role.RECEPTIONIST;
import static org.confidant.staffservice.staff.Someone.HERE;
import static org.confidant.staffservice.staff.Someone.THERE;
import static org.confidant.staffservice.staff.Someone.administrator;
import static org.confidant.staffservice.staff.Someone.admitted;
import static org.confidant.staffservice.staff.Someone.managerOf;
import static org.confidant.staffservice.staff.Someone.rights;

import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.Refusal;
import org.confidant.staffservice.StaffProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GrantorTest {
    private static final Set<Role> MANAGERS_TO_GRANT = Set.of(RECEPTIONIST, PRACTITIONER);
    private static final Set<Role> NOBODYS_TO_GRANT = Set.of(Role.PARTNER, Role.SERVICE);

    @ParameterizedTest
    @EnumSource(Role.class)
    void every_role_is_granted_by_exactly_one_kind_of_grantor_or_none(Role role) {
        Rights wanted = rights(role, HERE);
        boolean managers = MANAGERS_TO_GRANT.contains(role);
        boolean administrators = !managers && !NOBODYS_TO_GRANT.contains(role);

        expect(administrators, () -> administrator().mustBeAbleToGrant(wanted));
        expect(managers, () -> managerOf(HERE).mustBeAbleToGrant(wanted));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = {"ADMINISTRATOR", "BRANCH_MANAGER"})
    void nobody_else_grants_anything(Role role) {
        Grantor other = new Grantor(new StaffId("other"), rights(role, Rights.ALL));

        for (Role wanted : Role.values()) {
            expect(false, () -> other.mustBeAbleToGrant(rights(wanted, HERE)));
        }
    }

    @Test
    void a_manager_grants_in_their_own_branches_only() {
        expect(false, () -> managerOf(HERE).mustBeAbleToGrant(rights(RECEPTIONIST, THERE)));
        expect(false, () -> managerOf(HERE).mustBeAbleToGrant(rights(RECEPTIONIST, HERE, THERE)));
        expect(true, () -> managerOf(HERE, THERE).mustBeAbleToGrant(rights(RECEPTIONIST, HERE, THERE)));
        expect(false, () -> managerOf(HERE).mustBeAbleToGrant(rights(RECEPTIONIST, Rights.ALL)));
    }

    @Test
    void a_role_that_is_not_theirs_is_not_granted_beside_one_that_is() {
        expect(false, () -> managerOf(HERE)
                .mustBeAbleToGrant(new Rights(Set.of(PRACTITIONER, BRANCH_MANAGER), Set.of(HERE))));
        expect(false, () -> administrator()
                .mustBeAbleToGrant(new Rights(Set.of(PRACTITIONER, BRANCH_MANAGER), Set.of(HERE))));
    }

    @Test
    void nobody_changes_themselves() {
        Rights rights = rights(ADMINISTRATOR, Rights.ALL);
        Grantor self = new Grantor(new StaffId("ming"), rights);

        expect(false, () -> self.mustBeAbleToHandle(admitted(rights)));
        expect(false, () -> self.mustBeAbleToChange(admitted(rights), rights(AUDITOR, Rights.ALL)));
    }

    @Test
    void both_the_present_and_the_new_roles_must_be_theirs_to_grant() {
        expect(true, () -> managerOf(HERE).mustBeAbleToChange(admitted(rights(RECEPTIONIST, HERE)),
                rights(PRACTITIONER, HERE)));
        expect(false, () -> managerOf(HERE).mustBeAbleToChange(admitted(rights(RECEPTIONIST, HERE)),
                rights(BRANCH_MANAGER, HERE)));
        expect(false, () -> managerOf(HERE).mustBeAbleToChange(admitted(rights(INVESTIGATOR, HERE)),
                rights(RECEPTIONIST, HERE)));
        expect(false, () -> administrator().mustBeAbleToChange(admitted(rights(PRACTITIONER, HERE)),
                rights(BRANCH_MANAGER, HERE)));
        expect(true, () -> administrator().mustBeAbleToChange(admitted(rights(INVESTIGATOR, HERE)),
                rights(BRANCH_MANAGER, HERE)));
    }

    @Test
    void a_change_of_branch_is_the_administrators() {
        StaffMember receptionist = admitted(rights(RECEPTIONIST, HERE));

        expect(false, () -> managerOf(HERE, THERE).mustBeAbleToChange(receptionist, rights(RECEPTIONIST, THERE)));
        expect(true, () -> administrator().mustBeAbleToChange(receptionist, rights(RECEPTIONIST, THERE)));
        expect(false, () -> administrator().mustBeAbleToChange(receptionist, rights(PRACTITIONER, THERE)));
    }

    @Test
    void who_could_admit_a_person_may_let_them_go() {
        expect(true, () -> managerOf(HERE).mustBeAbleToHandle(admitted(rights(RECEPTIONIST, HERE))));
        expect(false, () -> managerOf(HERE).mustBeAbleToHandle(admitted(rights(RECEPTIONIST, HERE, THERE))));
        expect(false, () -> administrator().mustBeAbleToHandle(admitted(rights(RECEPTIONIST, HERE))));
        expect(true, () -> administrator().mustBeAbleToHandle(admitted(rights(BRANCH_MANAGER, HERE))));
        expect(false, () -> managerOf(HERE).mustBeAbleToHandle(admitted(rights(BRANCH_MANAGER, HERE))));
    }

    private static void expect(boolean allowed, ThrowingCallable action) {
        if (allowed) {
            assertThatCode(action).doesNotThrowAnyException();
        } else {
            assertThatExceptionOfType(Refusal.class).isThrownBy(action)
                    .matches(refusal -> refusal.type() == StaffProblem.NOT_YOURS_TO_GRANT);
        }
    }
}
