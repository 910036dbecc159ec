package org.confidant.bookingservice.notice;

import org.confidant.platform.problem.ProblemType;

/** Why a step of a notice is refused. */
public enum NoticeProblem implements ProblemType {
    STILL_WAITING("notice-still-waiting", 409, "The notice is waiting to be sent already");

    private final String slug;
    private final int status;
    private final String title;

    NoticeProblem(String slug, int status, String title) {
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
