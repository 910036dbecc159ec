package org.confidant.staffservice.staff;

import java.util.Map;
import java.util.Optional;

/** Where a person stands on the way in and out. */
public enum StaffState {
    /** Written down; the account does not exist for certain yet. */
    ADMITTING,
    /** Has an account. */
    ADMITTED,
    /** Gone; the account is closed. */
    DEPARTED,
    /** Never came to be: the account was refused. */
    WITHDRAWN;

    private static final Map<StaffState, Map<StaffStep, StaffState>> TABLE = Map.of(
            ADMITTING, Map.of(StaffStep.ADMIT, ADMITTED, StaffStep.WITHDRAW, WITHDRAWN),
            ADMITTED, Map.of(StaffStep.CLEAR, ADMITTED, StaffStep.CHANGE_ROLES, ADMITTED,
                    StaffStep.CONFIRM_RIGHTS, ADMITTED, StaffStep.RENEW_PASSWORD, ADMITTED, StaffStep.RESTRICT,
                    ADMITTED, StaffStep.RELEASE, ADMITTED, StaffStep.DEPART, DEPARTED));

    /** The state after that step; empty when the step is illegal here. */
    public Optional<StaffState> after(StaffStep step) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(step));
    }
}
