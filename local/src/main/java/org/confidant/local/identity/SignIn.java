package org.confidant.local.identity;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.confidant.local.identity.TokenEndpoint.Answer;

/** Gets access tokens the way people and partners do, with what they know themselves and without any admin's right. */
public final class SignIn implements AutoCloseable {

    private static final String NOT_SET_UP = "Account is not fully set up";

    private final URI issuer;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final TokenEndpoint tokens;

    /** @param issuer the realm's address, as in {@code iss} */
    public SignIn(URI issuer) {
        this.issuer = issuer;
        this.tokens = new TokenEndpoint(http, issuer);
    }

    /**
     * What somebody signed in has.
     *
     * @param refreshToken gets the next ones, for half an hour after the last time
     */
    public record Signed(String accessToken, String refreshToken) {}

    /**
     * @param person e-mail or staff id
     * @throws MustChangePassword while the password is right but one-time
     */
    public Signed person(String person, String password) {
        return signed(person, askForPerson(person, password));
    }

    /** Stays signed in; for Keycloak far less work than looking at the password again. */
    public Signed stay(String person, String refreshToken) {
        return signed(person, tokens.ask(Map.of("grant_type", "refresh_token", "client_id", WantedClient.LOCAL,
                "refresh_token", refreshToken)));
    }

    /** Goes through Keycloak's own pages as at a first sign-in, with the one-time password, and chooses {@code chosen}. */
    public void changePassword(String person, String oneTime, String chosen) {
        try (var pages = new SignInPages(issuer)) {
            pages.changePassword(person, oneTime, chosen);
        }
    }

    /** @param client the partner's client id, {@code partner-…} */
    public String partner(String client, String secret) {
        return signed(client, tokens.ask(
                Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret)))
                .accessToken();
    }

    @Override
    public void close() {
        http.close();
    }

    private Answer askForPerson(String person, String password) {
        return tokens
                .ask(Map.of("grant_type", "password", "client_id", WantedClient.LOCAL, "username", person, "password",
                        password));
    }

    private static Signed signed(String who, Answer answer) {
        return switch (answer) {
            case Answer.Token token -> new Signed(token.accessToken(), token.refreshToken());
            case Answer.Refused refused when refused.description().equals(NOT_SET_UP) ->
                throw new MustChangePassword(who);
            case Answer.Refused refused -> throw new SignInRefused(
                    "Keycloak refused " + who + ": " + refused.description() + " (" + refused.error() + ").");
        };
    }
}
