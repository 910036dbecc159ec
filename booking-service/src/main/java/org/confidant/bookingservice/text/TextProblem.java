package org.confidant.bookingservice.text;

import org.confidant.platform.problem.ProblemType;

/** Why a step of a text is refused. */
public enum TextProblem implements ProblemType {
    ALREADY_PUBLISHED("text-already-published", 409, "The text is published and never changes again"),
    UNKNOWN_SERVICE("unknown-service", 422, "There is no such service");

    private final String slug;
    private final int status;
    private final String title;

    TextProblem(String slug, int status, String title) {
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
