package org.confidant.platform.problem;

import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Renders refusals as RFC 9457 documents. */
public final class Problems {
    private Problems() {}

    /** The document for a refusal, with its status and headers. */
    public static ResponseEntity<ProblemDetail> render(Refusal refusal) {
        ProblemDetail document = document(refusal.type(), refusal.detail());
        refusal.members().forEach(document::setProperty);
        if (!refusal.fields().isEmpty()) {
            document.setProperty("fields", refusal.fields());
        }
        HttpHeaders headers = new HttpHeaders();
        refusal.retryAfter().ifPresent(
                after -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, after.toSeconds()))));
        return answer(document, headers);
    }

    /** The document for a kind that needs nothing beyond one sentence. */
    public static ResponseEntity<ProblemDetail> render(ProblemType type, String detail) {
        return answer(document(type, detail), new HttpHeaders());
    }

    private static ProblemDetail document(ProblemType type, String detail) {
        ProblemDetail document = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(type.status()), detail);
        document.setType(type.uri());
        document.setTitle(type.title());
        String trace = MDC.get("traceId");
        if (trace != null) {
            document.setProperty("traceId", trace);
        }
        return document;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail document, HttpHeaders headers) {
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return ResponseEntity.status(document.getStatus()).headers(headers).body(document);
    }
}
