package org.confidant.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.confidant.local.suite.SuiteRefused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API as a careful client uses it: every command under a key of its own, so that it can be repeated until it is
 * answered, today or after a restart.
 */
public final class Gateway implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration TOKENS_ARE_FRESH = Duration.ofMinutes(4);
    /** Not there yet, being done, too many, or somebody away: worth another try. */
    private static final Set<Integer> PASSING = Set.of(404, 409, 425, 429, 502, 503, 504);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI base;
    private final UnaryOperator<String> tokens;
    private final Map<String, Token> known = new ConcurrentHashMap<>();

    private record Token(String text, long taken) {}

    /**
     * @param base the API's address, ending in {@code /api/v1}
     * @param tokens gives a person's token
     */
    public Gateway(URI base, UnaryOperator<String> tokens) {
        this.base = base;
        this.tokens = tokens;
    }

    /** The answer to a command of that person; repeated under the same key while it may still succeed. */
    public JsonNode send(String person, String method, String path, Map<String, ?> body, String key) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            HttpResponse<String> answer = exchange(request(person, method, path, body, key), until);
            if (answer.statusCode() < 300) {
                return JSON.readTree(answer.body());
            }
            if (answer.statusCode() == 401) {
                known.remove(person);
            }
            boolean passing = PASSING.contains(answer.statusCode()) || answer.statusCode() == 401;
            if (!passing || System.nanoTime() > until) {
                throw new SuiteRefused(
                        method + " " + path + " as " + person + " was answered " + answer.statusCode() + ": "
                                + answer.body());
            }
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
    }

    private HttpRequest request(String person, String method, String path, Map<String, ?> body, String key) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token(person)).header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))).build();
    }

    private String token(String person) {
        return known.compute(person, (name, token) -> token == null
                || System.nanoTime() - token.taken() > TOKENS_ARE_FRESH.toNanos()
                        ? new Token(tokens.apply(name), System.nanoTime())
                        : token)
                .text();
    }

    private HttpResponse<String> exchange(HttpRequest request, long until) {
        while (true) {
            try {
                return http.send(request, BodyHandlers.ofString());
            } catch (IOException e) {
                if (System.nanoTime() > until) {
                    throw new SuiteRefused("The gateway does not answer: " + e.getMessage() + ".", e);
                }
                LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SuiteRefused("Interrupted while talking to the gateway.", e);
            }
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
