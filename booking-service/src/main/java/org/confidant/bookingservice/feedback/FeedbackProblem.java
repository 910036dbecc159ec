package org.confidant.bookingservice.feedback;

import org.confidant.platform.problem.ProblemType;

/** Why feedback is refused. */
public enum FeedbackProblem implements ProblemType {
    ALREADY_GIVEN("feedback-already-given", 409, "The feedback to this session has been given");

    private final String slug;
    private final int status;
    private final String title;

    FeedbackProblem(String slug, int status, String title) {
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
