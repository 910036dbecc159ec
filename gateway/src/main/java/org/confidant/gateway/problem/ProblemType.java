package org.confidant.gateway.problem;

import java.util.Arrays;
import org.springframework.http.HttpStatus;

/** The problems the gateway itself finds, where it can in the words of the services. Published ones never change. */
public enum ProblemType {
    MALFORMED(HttpStatus.BAD_REQUEST, "malformed-request", "The request cannot be read as it stands"),
    //
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "token-refused", "There is no valid access token"),
    //
    FORBIDDEN(HttpStatus.FORBIDDEN, "not-allowed", "The caller may not do this"),
    //
    NOT_FOUND(HttpStatus.NOT_FOUND, "not-found", "There is nothing here that the caller can see"),
    //
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "This path does not know that method"),
    //
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "not-acceptable", "The answer cannot be given in the form asked for"),
    //
    BODY_TOO_SLOW(HttpStatus.REQUEST_TIMEOUT, "body-too-slow", "The body did not arrive in time"),
    //
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "The body is larger than allowed"),
    //
    MEDIA_TYPE_UNSUPPORTED(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type-unsupported",
            "The body is not in a form this endpoint reads"),
    //
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many requests; slow down"),
    //
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", "Something went wrong on our side"),
    //
    BAD_ANSWER(HttpStatus.BAD_GATEWAY, "bad-answer", "A service answered with something that is no answer"),
    //
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Something this needs is away for the moment"),
    //
    NO_ANSWER(HttpStatus.GATEWAY_TIMEOUT, "no-answer", "A service did not answer in time");

    private final HttpStatus status;
    private final String slug;
    private final String title;

    ProblemType(HttpStatus status, String slug, String title) {
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    public HttpStatus status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    /** The type that stands for a status which came without a document of its own. */
    public static ProblemType of(int status) {
        return Arrays.stream(values()).filter(type -> type.status.value() == status).findFirst()
                .orElse(status < 500 ? MALFORMED : INTERNAL);
    }
}
