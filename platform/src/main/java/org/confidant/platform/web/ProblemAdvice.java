package org.confidant.platform.web;

import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Problems;
import org.confidant.platform.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.DatabindException;

/** The one place where failures become problem documents. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Duration STORE_MAY_BE_BACK = Duration.ofSeconds(3);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        return Problems.render(refusal);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException failure) {
        Refusal refusal = new Refusal(PlatformProblem.MALFORMED_REQUEST,
                "The body is not the JSON document asked for.");
        BodyProblems.end().forEach(problem -> refusal.field(problem.field(), problem.why()));
        if (failure.getCause() instanceof DatabindException unreadable && !unreadable.getPath().isEmpty()) {
            refusal.field(path(unreadable), "cannot be read as it stands");
        }
        return Problems.render(refusal);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException failure) {
        return Problems.render(parameter(failure.getName(), "cannot be read as it stands"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException failure) {
        return Problems.render(parameter(failure.getParameterName(), "is required"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(HandlerMethodValidationException failure) {
        Refusal refusal = new Refusal(PlatformProblem.MALFORMED_REQUEST, "Some parameters are wrong.");
        failure.getParameterValidationResults().forEach(result -> result.getResolvableErrors().forEach(
                error -> refusal.field(String.valueOf(result.getMethodParameter().getParameterName()),
                        String.valueOf(error.getDefaultMessage()))));
        return Problems.render(refusal);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(ConstraintViolationException failure) {
        Refusal refusal = new Refusal(PlatformProblem.MALFORMED_REQUEST, "Some parameters are wrong.");
        failure.getConstraintViolations().forEach(
                violation -> refusal.field(violation.getPropertyPath().toString(), violation.getMessage()));
        return Problems.render(refusal);
    }

    @ExceptionHandler({MongoTimeoutException.class, MongoSocketException.class, MongoNotPrimaryException.class,
            MongoNodeIsRecoveringException.class, MongoWriteConcernException.class})
    ResponseEntity<ProblemDetail> storeAway(MongoException failure) {
        LOG.warn("The store is away: {}", failure.getClass().getSimpleName());
        return Problems.render(new Refusal(PlatformProblem.UNAVAILABLE,
                "The store is away; send the request again with the same Idempotency-Key.")
                .retryAfter(STORE_MAY_BE_BACK));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception failure) {
        if (failure instanceof AnswerBrokenOff cut) {
            // Thrown on, it makes the server cut the connection, so that nobody takes a part for the whole.
            throw cut;
        }
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return Problems.render(ofStatus(known.getStatusCode().value()), "See the type of this problem.");
        }
        // Never the message: it may hold what a person typed.
        LOG.error("{} at {}", failure.getClass().getName(),
                List.of(failure.getStackTrace()).stream().limit(8).toList());
        return Problems.render(PlatformProblem.UNEXPECTED, "Tell us the trace id if it happens again.");
    }

    private static String path(DatabindException unreadable) {
        return unreadable.getPath().stream()
                .map(step -> step.getPropertyName() == null
                        ? "[" + step.getIndex() + "]"
                        : "." + step.getPropertyName())
                .collect(Collectors.joining()).replaceFirst("^\\.", "");
    }

    private static Refusal parameter(String name, String why) {
        return new Refusal(PlatformProblem.MALFORMED_REQUEST, "A parameter is wrong.").field(name, why);
    }

    static PlatformProblem ofStatus(int status) {
        return switch (status) {
            case 401 -> PlatformProblem.TOKEN_REFUSED;
            case 403 -> PlatformProblem.NOT_ALLOWED;
            case 404 -> PlatformProblem.NOT_FOUND;
            case 405 -> PlatformProblem.METHOD_NOT_ALLOWED;
            case 406 -> PlatformProblem.NOT_ACCEPTABLE;
            case 413 -> PlatformProblem.BODY_TOO_LARGE;
            case 415 -> PlatformProblem.MEDIA_TYPE_UNSUPPORTED;
            case 500, 501, 502, 503, 504, 505 -> PlatformProblem.UNEXPECTED;
            default -> PlatformProblem.MALFORMED_REQUEST;
        };
    }
}
