package org.confidant.gateway.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;

/** A request ends here, for a reason the caller may know. */
public final class Refusal extends RuntimeException {
    private final ProblemType type;
    private final HttpStatusCode status;
    private final String detail;
    private final Map<String, String> headers = new LinkedHashMap<>();

    public Refusal(ProblemType type, String detail) {
        this(type, type.status(), detail);
    }

    /** With a status for which there is no type of its own. */
    public Refusal(ProblemType type, HttpStatusCode status, String detail) {
        super(detail, null, false, false);
        this.type = type;
        this.status = status;
        this.detail = detail;
    }

    /** Whole seconds, at least one. */
    public Refusal retryAfter(Duration wait) {
        return header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
    }

    public Refusal allow(Set<HttpMethod> methods) {
        return header(HttpHeaders.ALLOW, String.join(", ", methods.stream().map(HttpMethod::name).sorted().toList()));
    }

    /** What follows cannot be understood any more, so the connection ends. */
    public Refusal closing() {
        return header(HttpHeaders.CONNECTION, "close");
    }

    public Refusal header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public HttpStatusCode status() {
        return status;
    }

    public String detail() {
        return detail;
    }

    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    /** The members every problem document has, in reading order. */
    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "/problems/" + type.slug());
        document.put("title", type.title());
        document.put("status", status.value());
        document.put("detail", detail);
        return document;
    }
}
