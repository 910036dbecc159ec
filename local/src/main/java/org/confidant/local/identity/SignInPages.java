package org.confidant.local.identity;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;

/**
 * Keycloak's sign-in pages, walked as a browser does: Keycloak has no call by which a person can replace a one-time password,
 * only the page it shows at the first sign-in.
 */
final class SignInPages implements AutoCloseable {

    private static final String LOGIN = "kc-form-login";
    private static final String NEW_PASSWORD = "kc-passwd-update-form";

    private final URI issuer;
    private final HttpClient browser = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5))
            .cookieHandler(new LoopbackCookies()).build();

    SignInPages(URI issuer) {
        this.issuer = issuer;
    }

    void changePassword(String person, String oneTime, String chosen) {
        Page login = visit(HttpRequest.newBuilder(signIn()));
        Page next = submit(login, LOGIN, Map.of("username", person, "password", oneTime));
        if (next.shows(LOGIN)) {
            throw new SignInRefused("Keycloak refused " + person + ": " + next.complaint() + ".");
        }
        if (!next.shows(NEW_PASSWORD)) {
            throw new SignInRefused(
                    "Keycloak asks " + person + " for no new password: this one is not a one-time password.");
        }
        Page last = submit(next, NEW_PASSWORD, Map.of("password-new", chosen, "password-confirm", chosen));
        if (last.status() != 302) {
            throw new SignInRefused("Keycloak refused the new password of " + person + ": " + last.complaint() + ".");
        }
    }

    @Override
    public void close() {
        browser.close();
    }

    private URI signIn() {
        return URI.create(issuer + "/protocol/openid-connect/auth?" + TokenEndpoint.encoded(Map.of("client_id",
                WantedClient.LOCAL, "response_type", "code", "scope", "openid", "redirect_uri",
                WantedClient.LOCAL_REDIRECT, "state", Long.toHexString(new SecureRandom().nextLong()))));
    }

    private Page submit(Page page, String form, Map<String, String> fields) {
        return visit(
                HttpRequest.newBuilder(page.actionOf(form)).header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(TokenEndpoint.encoded(fields))));
    }

    /** Follows redirects inside Keycloak; the one that leads out of it, with the code, is the end. */
    private Page visit(HttpRequest.Builder request) {
        HttpResponse<String> response = TokenEndpoint.send(browser, request);
        URI there = response.headers().firstValue("Location").map(response.uri()::resolve).orElse(response.uri());
        if (response.statusCode() == 302 && there.getAuthority().equals(issuer.getAuthority())) {
            return visit(HttpRequest.newBuilder(there));
        }
        return new Page(response.uri(), response.statusCode(), response.body());
    }
}
