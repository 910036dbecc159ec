package org.confidant.gateway.problem;

import org.springframework.http.HttpHeaders;

/** One answer for a missing token and for every kind of bad one: which it was helps only an attacker. */
public final class Unauthenticated {
    private Unauthenticated() {}

    public static Refusal refusal() {
        return new Refusal(ProblemType.UNAUTHENTICATED, "Send a valid access token as a bearer token.")
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
}
