package org.confidant.platform.outbox;

import org.confidant.platform.problem.ProblemType;

/** Refusals between services. */
public enum OutboxProblem implements ProblemType {
    MESSAGE_REFUSED("message-refused", 422, "The receiver can never take this message");

    private final String slug;
    private final int status;
    private final String title;

    OutboxProblem(String slug, int status, String title) {
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
