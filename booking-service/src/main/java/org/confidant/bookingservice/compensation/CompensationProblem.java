package org.confidant.bookingservice.compensation;

import org.confidant.platform.problem.ProblemType;

/** Why a step of a compensation is refused. */
public enum CompensationProblem implements ProblemType {
    ALREADY_PAID("compensation-already-paid", 409, "The compensation is paid");

    private final String slug;
    private final int status;
    private final String title;

    CompensationProblem(String slug, int status, String title) {
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
