package org.confidant.platform.problem;

/** The refusals every service shares. */
public enum PlatformProblem implements ProblemType {
    MALFORMED_REQUEST("malformed-request", 400, "The request cannot be read as it stands"),
    IDEMPOTENCY_KEY_MISSING("idempotency-key-missing", 400, "This caller must send an Idempotency-Key"),
    TOKEN_REFUSED("token-refused", 401, "There is no valid access token"),
    NOT_ALLOWED("not-allowed", 403, "The caller may not do this"),
    NOT_FOUND("not-found", 404, "There is nothing here that the caller can see"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "This path does not know that method"),
    NOT_ACCEPTABLE("not-acceptable", 406, "The answer cannot be given in the form asked for"),
    CHANGED_MEANWHILE("changed-meanwhile", 409, "Others changed this at the same time; read it and try again"),
    VERSION_MISMATCH("version-mismatch", 412, "This is not the version named in If-Match"),
    BODY_TOO_LARGE("body-too-large", 413, "The body is larger than allowed"),
    MEDIA_TYPE_UNSUPPORTED("media-type-unsupported", 415, "The body is not in a form this endpoint reads"),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422, "This Idempotency-Key came with another body before"),
    TOO_MANY_REQUESTS("too-many-requests", 429, "Too many requests; slow down"),
    UNEXPECTED("unexpected", 500, "Something went wrong on our side"),
    UNAVAILABLE("unavailable", 503, "Something this needs is away for the moment"),
    BACKLOG("backlog", 503, "Too many messages of this wait to be delivered");

    private final String slug;
    private final int status;
    private final String title;

    PlatformProblem(String slug, int status, String title) {
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
