package org.confidant.local.api;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.confidant.local.suite.SuiteRefused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API as a careful client uses it: every command under a key of its own, so that it can be repeated until it is
 * answered, today or after a restart.
 */
public final class Gateway implements AutoCloseable {
    /** Who has no token: the holder of a link. */
    public static final String NOBODY = "";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration TOKENS_ARE_FRESH = Duration.ofMinutes(4);
    private static final Duration USUAL_PAUSE = Duration.ofMillis(300);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    /** Too many, or somebody away: worth another try, and so is 401 with another token. */
    private static final Set<Integer> PASSING = Set.of(401, 425, 429, 502, 503, 504);
    /** Not there yet, or being done: worth another try for who only waits for what must come. */
    private static final Set<Integer> COMING = Set.of(404, 409);
    /** Sorted, because a map's own order changes with every start and a repeated command must have the same bytes. */
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final HttpClient http;
    private final URI base;
    private final UnaryOperator<String> tokens;
    private final Duration patience;
    private final Map<String, Token> known = new ConcurrentHashMap<>();

    private record Token(String text, long taken) {}

    /**
     * @param base the API's address, ending in {@code /api/v1}
     * @param tokens gives a person's token
     */
    public Gateway(URI base, UnaryOperator<String> tokens) {
        this(base, tokens, PATIENCE);
    }

    /** @param patience how long what may still succeed is tried again */
    public Gateway(URI base, UnaryOperator<String> tokens, Duration patience) {
        this(base, tokens, patience, HttpClient.newBuilder());
    }

    private Gateway(URI base, UnaryOperator<String> tokens, Duration patience, HttpClient.Builder http) {
        this.http = http.connectTimeout(Duration.ofSeconds(5)).build();
        this.base = base;
        this.tokens = tokens;
        this.patience = patience;
    }

    /** For link holders at that address of this machine, who have no tokens. */
    public static Gateway from(InetAddress home, URI base, Duration patience) {
        return new Gateway(base, nobody -> {
            throw new IllegalStateException("a link holder has no token");
        }, patience, HttpClient.newBuilder().localAddress(home));
    }

    /**
     * The body answered to a command of that person; repeated under the same key while it may still succeed, also when what
     * it needs is not known everywhere yet.
     *
     * @throws SuiteRefused if it is refused for good
     */
    public JsonNode send(String person, String method, String path, Map<String, ?> body, String key) {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            Answer answer = ask(person, method, path, body, key);
            if (answer.done()) {
                return answer.body();
            }
            if (!COMING.contains(answer.status()) || System.nanoTime() > until) {
                throw refused(person, method, path, answer);
            }
            LockSupport.parkNanos(USUAL_PAUSE.toNanos());
        }
    }

    /** The answer to a command of that person; repeated under the same key while nobody has decided. */
    public Answer ask(String person, String method, String path, Map<String, ?> body, String key) {
        return answer(person, path, request -> request.header("Content-Type", "application/json")
                .header("Idempotency-Key", key).method(method, BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /**
     * What that person sees there.
     *
     * @throws SuiteRefused if it is refused
     */
    public JsonNode read(String person, String path) {
        Answer answer = answer(person, path, HttpRequest.Builder::GET);
        if (!answer.done()) {
            throw refused(person, "GET", path, answer);
        }
        return answer.body();
    }

    private static SuiteRefused refused(String person, String method, String path, Answer answer) {
        return new SuiteRefused(
                method + " " + path + " as " + person + " was answered " + answer.status() + ": " + answer.body());
    }

    private Answer answer(String person, String path, UnaryOperator<HttpRequest.Builder> command) {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            HttpResponse<String> response = exchange(
                    () -> command.apply(signed(HttpRequest.newBuilder(URI.create(base + path))
                            .timeout(Duration.ofSeconds(30)), person)).build(),
                    until);
            if (!PASSING.contains(response.statusCode()) || System.nanoTime() > until) {
                return new Answer(response.statusCode(), body(response));
            }
            if (response.statusCode() == 401) {
                known.remove(person);
            }
            LockSupport.parkNanos(pause(response).toNanos());
        }
    }

    private HttpRequest.Builder signed(HttpRequest.Builder request, String person) {
        return person.equals(NOBODY) ? request : request.header("Authorization", "Bearer " + token(person));
    }

    private static JsonNode body(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JacksonException notJson) {
            return JSON.getNodeFactory().stringNode(response.body());
        }
    }

    private static Duration pause(HttpResponse<String> response) {
        Duration asked = response.headers().firstValue("Retry-After").filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds))).orElse(USUAL_PAUSE);
        return asked.compareTo(LONGEST_PAUSE) < 0 ? asked.plusMillis(1) : LONGEST_PAUSE;
    }

    private String token(String person) {
        return known.compute(person, (name, token) -> token == null
                || System.nanoTime() - token.taken() > TOKENS_ARE_FRESH.toNanos()
                        ? new Token(tokens.apply(name), System.nanoTime())
                        : token)
                .text();
    }

    private HttpResponse<String> exchange(Supplier<HttpRequest> request, long until) {
        while (true) {
            try {
                return http.send(request.get(), BodyHandlers.ofString());
            } catch (IOException e) {
                if (System.nanoTime() > until) {
                    throw new SuiteRefused("The gateway does not answer: " + e.getMessage() + ".", e);
                }
                LockSupport.parkNanos(USUAL_PAUSE.toNanos());
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
