package org.confidant.bookingservice.session;

import org.confidant.platform.problem.ProblemType;

/** Why a session does not start, or a summary is not taken. */
public enum SessionProblem implements ProblemType {
    NOT_READY("not-ready", 422, "Something that must be there before a session starts is missing"),
    FOLLOW_UP_SET("follow-up-set", 409, "The follow-up has been agreed and is a task now"),
    REVISITS_NOT_WANTED("revisits-not-wanted", 422, "No client of the session has consented to revisits");

    private final String slug;
    private final int status;
    private final String title;

    SessionProblem(String slug, int status, String title) {
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
