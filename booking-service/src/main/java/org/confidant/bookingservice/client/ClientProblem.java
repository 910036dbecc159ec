package org.confidant.bookingservice.client;

import org.confidant.platform.problem.ProblemType;

/** Why a client cannot be filed or changed as asked. */
public enum ClientProblem implements ProblemType {
    PHONE_KNOWN("phone-known", 409, "The branch has clients with this phone"),
    GUARDIAN_MISSING("guardian-missing", 422, "A minor needs a guardian"),
    PHONE_MISSING("phone-missing", 422, "An adult client needs a phone");

    private final String slug;
    private final int status;
    private final String title;

    ClientProblem(String slug, int status, String title) {
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
