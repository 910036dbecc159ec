package org.confidant.bookingservice.readiness;

import org.confidant.platform.problem.ProblemType;

/** Why a step of a readiness check is refused. */
public enum ReadinessProblem implements ProblemType {
    NOTHING_TO_ACCEPT("nothing-to-accept", 409, "No check fails, so there is no risk to accept");

    private final String slug;
    private final int status;
    private final String title;

    ReadinessProblem(String slug, int status, String title) {
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
