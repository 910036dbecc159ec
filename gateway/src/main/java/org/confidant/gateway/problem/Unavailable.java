package org.confidant.gateway.problem;

import java.time.Duration;

/** Somebody we need is away; the caller may come again. */
public final class Unavailable {
    private static final Duration SOON = Duration.ofSeconds(5);

    private Unavailable() {}

    public static Refusal service() {
        return service(SOON);
    }

    public static Refusal service(Duration wait) {
        return new Refusal(ProblemType.UNAVAILABLE,
                "The service behind this address cannot be reached; repeat a write with the same Idempotency-Key.")
                .retryAfter(wait);
    }

    public static Refusal signIn() {
        return new Refusal(ProblemType.UNAVAILABLE, "The keys that prove this token cannot be fetched now.")
                .retryAfter(SOON);
    }
}
