package org.confidant.complaintservice.measure;

import org.confidant.platform.problem.ProblemType;

/** Why a measure is refused. */
public enum MeasureProblem implements ProblemType {
    ILLEGAL_MEASURE_STEP("illegal-measure-step", 409, "The measure is not in a state from which this can be done"),
    NO_CLIENT("complaint-without-client", 422, "The complaint has no client for whom this could be done"),
    UNKNOWN_STAFF("not-of-the-branch", 422, "This person is no staff member of the complaint's branch"),
    NOT_ACCUSED("not-accused", 422, "This is done about somebody who is accused in the complaint only"),
    TOO_MANY_MEASURES("too-many-measures", 422, "A complaint has a hundred measures at most");

    private final String slug;
    private final int status;
    private final String title;

    MeasureProblem(String slug, int status, String title) {
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
