package org.confidant.local.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Takes every command, once a key: a repeated one finds what it made, without what is shown once. */
public final class FakeGateway implements AutoCloseable {
    /** What was made, by Idempotency-Key. */
    public final Map<String, String> made = new LinkedHashMap<>();
    public final Set<String> authors = ConcurrentHashMap.newKeySet();
    /** The last body under each Idempotency-Key. */
    public final Map<String, String> bodies = new LinkedHashMap<>();
    /** Answers to give before the real ones. */
    public final Queue<Integer> troubles = new ArrayDeque<>();

    private final HttpServer server;

    public FakeGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1", this::answer);
        server.start();
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/v1");
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        authors.add(exchange.getRequestHeaders().getFirst("Authorization"));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!troubles.isEmpty()) {
            write(exchange, troubles.remove(), "{}");
            return;
        }
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        bodies.put(key, body);
        boolean repeated = made.containsKey(key);
        made.putIfAbsent(key, exchange.getRequestURI().getPath());
        String once = repeated ? "" : ", \"oneTimePassword\": \"once\", \"clientSecret\": \"secret\"";
        write(exchange, repeated ? 200 : 201,
                "{\"id\": \"id-" + Math.abs(key.hashCode()) + "\", \"clientId\": \"partner-1\"" + once + "}");
    }

    private static void write(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
