package org.confidant.platform.identity;

import java.util.Arrays;
import java.util.Optional;

/** The realm roles, by the names Keycloak knows them under. */
public enum Role {
    ADMINISTRATOR("administrator"),
    HEAD_OFFICE("head-office"),
    BRANCH_MANAGER("branch-manager"),
    PRACTITIONER("practitioner"),
    RECEPTIONIST("receptionist"),
    INSPECTOR("inspector"),
    INVESTIGATOR("investigator"),
    TRAINER("trainer"),
    FINANCE("finance"),
    AUDITOR("auditor"),
    PARTNER("partner"),
    SERVICE("service");

    private final String realmName;

    Role(String realmName) {
        this.realmName = realmName;
    }

    /** The role's name in tokens and in the API. */
    public String realmName() {
        return realmName;
    }

    /** The role of that name, if it is one of ours. */
    public static Optional<Role> named(String realmName) {
        return Arrays.stream(values()).filter(role -> role.realmName.equals(realmName)).findFirst();
    }
}
