package org.confidant.platform.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.confidant.platform.outbox.Envelope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another service, which takes everything it is told, and a token endpoint that gives everybody one. */
public final class StandIn {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String name;
    private final HttpServer server;
    private final Queue<Envelope> taken = new ConcurrentLinkedQueue<>();

    /** One of that name, on a free port. */
    public StandIn(String name) {
        this.name = name;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/token", exchange -> {
            byte[] token = "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":300}"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, token.length);
            exchange.getResponseBody().write(token);
            exchange.close();
        });
        server.createContext("/inbox/", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        JsonNode message = JSON.readTree(exchange.getRequestBody().readAllBytes());
        @SuppressWarnings("unchecked")
        Map<String, Object> body = JSON.convertValue(message.path("body"), Map.class);
        taken.add(new Envelope(path[2], name, Long.parseLong(path[3]), message.path("type").asString(),
                Instant.parse(message.path("at").asString()), body));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What was told so far and is wanted, as receivers take it: each message once, though it may have come again. */
    public List<Envelope> told(Predicate<Envelope> wanted) {
        return taken.stream().filter(wanted).distinct().toList();
    }

    /** What senders of that id told so far, in order. */
    public List<Envelope> of(String id) {
        return told(envelope -> envelope.senderId().equals(id)).stream().sorted(Comparator.comparing(Envelope::n))
                .toList();
    }

    /** The same, once there are so many. */
    public List<Envelope> of(String id, int atLeast) {
        Eventually.so(() -> of(id).size() >= atLeast);
        return of(id);
    }

    /** The types of those messages. */
    public List<String> types(String id, int atLeast) {
        return of(id, atLeast).stream().map(Envelope::type).toList();
    }
}
