package org.confidant.bookingservice.papers;

import org.confidant.platform.problem.ProblemType;

/** Why something cannot be consented to, answered or signed. */
public enum PapersProblem implements ProblemType {
    TEXT_NOT_IN_FORCE("text-not-in-force", 409, "This text is not the one in force; read it again"),
    NOT_CONSENTED("not-consented", 409, "There is no such consent to take back"),
    CONSENT_MISSING("consent-missing", 422, "The consent to keep sensitive data has to be given first");

    private final String slug;
    private final int status;
    private final String title;

    PapersProblem(String slug, int status, String title) {
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
