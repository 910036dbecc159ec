package org.confidant.local.identity;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the realm gives out tokens. */
record TokenEndpoint(HttpClient http, URI issuer) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What came back: tokens, or the reason there are none. */
    sealed interface Answer {
        /** @param refreshToken empty for a partner */
        record Token(String accessToken, String refreshToken) implements Answer {}

        record Refused(String error, String description) implements Answer {}
    }

    Answer ask(Map<String, String> form) {
        HttpResponse<String> response = send(http,
                HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded(form))));
        JsonNode body = JSON.readTree(response.body());
        return response.statusCode() == 200
                ? new Answer.Token(body.path("access_token").asString(), body.path("refresh_token").asString(""))
                : new Answer.Refused(body.path("error").asString(""), body.path("error_description").asString(""));
    }

    static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            if (response.statusCode() >= 500) {
                throw new IdentityUnavailable("Keycloak is not ready to sign anybody in (it answered "
                        + response.statusCode() + "): try again in a moment.");
            }
            return response;
        } catch (IOException e) {
            throw new IdentityUnavailable("Keycloak does not answer: is the suite up?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IdentityUnavailable("Interrupted while waiting for Keycloak.", e);
        }
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
