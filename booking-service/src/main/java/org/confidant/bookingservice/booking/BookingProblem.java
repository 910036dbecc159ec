package org.confidant.bookingservice.booking;

import org.confidant.platform.problem.ProblemType;

/** Why a booking or one of its steps is refused. */
public enum BookingProblem implements ProblemType {
    ILLEGAL_STEP("illegal-step", 409, "The booking is not in a state from which this can be done"),
    HOLD_RUN_OUT("hold-run-out", 409, "The hold has run out and its time is free again"),
    ALREADY_STARTED("already-started", 409, "The time of the session has come"),
    NOT_STARTED_YET("not-started-yet", 409, "The time of the session has not come yet"),
    UNKNOWN_REFERENCE("unknown-reference", 422, "The request names something that does not exist here"),
    RULE_REFUSED("rule-refused", 422, "A rule of the company forbids this");

    private final String slug;
    private final int status;
    private final String title;

    BookingProblem(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
