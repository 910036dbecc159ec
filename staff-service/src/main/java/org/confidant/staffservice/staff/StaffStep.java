package org.confidant.staffservice.staff;

/** What can happen to a person on the staff. */
public enum StaffStep {
    /** The account exists. */
    ADMIT,
    /** The account was refused for good. */
    WITHDRAW,
    /** The exam is passed and the agreements are signed. */
    CLEAR,
    /** Other roles or branches. */
    CHANGE_ROLES,
    /** The account has the rights it should have. */
    CONFIRM_RIGHTS,
    /** A new one-time password. */
    RENEW_PASSWORD,
    /** A measure keeps them out of new bookings. */
    RESTRICT,
    /** That measure keeps them out no longer. */
    RELEASE,
    /** The person leaves. */
    DEPART
}
