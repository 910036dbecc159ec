package org.confidant.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Somebody at the gateway's door, with their token or without one. */
final class Person {
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI api;
    private final Supplier<String> token;

    /** @param token gives the access token, or an empty text for somebody without one */
    Person(URI api, Supplier<String> token) {
        this.api = api;
        this.token = token;
    }

    Answer get(String path) {
        return send("GET", path, "", "");
    }

    Answer post(String path, String body) {
        return send("POST", path, body, UUID.randomUUID().toString());
    }

    /** The same command again does nothing twice. */
    Answer post(String path, String body, String key) {
        return send("POST", path, body, key);
    }

    Answer put(String path, String body) {
        return send("PUT", path, body, UUID.randomUUID().toString());
    }

    Answer patch(String path, String body) {
        return send("PATCH", path, body, UUID.randomUUID().toString());
    }

    Answer send(String method, String path, String body) {
        return send(method, path, body, UUID.randomUUID().toString());
    }

    /** Sends a file as it is. */
    Answer postBytes(String path, byte[] file) {
        return send(HttpRequest.newBuilder(URI.create(api + path)).header("Content-Type", "application/octet-stream")
                .method("POST", HttpRequest.BodyPublishers.ofByteArray(file)), "POST " + path,
                UUID.randomUUID().toString());
    }

    private Answer send(String method, String path, String body, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api + path)).method(method,
                HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return send(request, method + " " + path, key);
    }

    private Answer send(HttpRequest.Builder request, String name, String key) {
        request.timeout(Duration.ofSeconds(40));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        String bearer = token.get();
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(name, response.statusCode(), json(response), response.headers());
        } catch (IOException e) {
            throw new NoAnswer(name, e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The data of the first events of a stream, as soon as there are so many. */
    List<JsonNode> listen(String path, int events) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api + path)).timeout(Duration.ofSeconds(20))
                .header("Accept", "text/event-stream");
        if (!token.get().isEmpty()) {
            request.header("Authorization", "Bearer " + token.get());
        }
        return HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines())
                .thenApplyAsync(response -> data(response, events)).orTimeout(20, TimeUnit.SECONDS).join();
    }

    private static List<JsonNode> data(HttpResponse<Stream<String>> response, int events) {
        try (Stream<String> lines = response.body()) {
            return lines.filter(line -> line.startsWith("data:"))
                    .map(line -> JSON.readTree(line.substring("data:".length()))).limit(events).toList();
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        boolean json = response.headers().firstValue("content-type").orElse("").contains("json");
        return json ? JSON.readTree(response.body()) : MissingNode.getInstance();
    }

    /** The line broke before an answer came. */
    static final class NoAnswer extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoAnswer(String request, IOException cause) {
            super(request, cause);
        }
    }
}
