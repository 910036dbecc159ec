package org.confidant.archiveservice.testing;

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
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.testing.Eventually;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another service, which takes everything it is told, and a token endpoint that gives everybody one. */
public final class StandIn {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String name;
    private final HttpServer server;
    private final Queue<Envelope> taken = new ConcurrentLinkedQueue<>();

    StandIn(String name) {
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

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What was told of that session, or complaint, so far, in order. */
    public List<Envelope> of(String id) {
        return taken.stream().filter(envelope -> envelope.senderId().equals(id)).distinct()
                .sorted(Comparator.comparing(Envelope::n)).toList();
    }

    /** The types of messages of that session, once there are so many. */
    public List<String> types(String session, int atLeast) {
        Eventually.so(() -> of(session).size() >= atLeast);
        return of(session).stream().map(Envelope::type).toList();
    }

    /** The token of a participant's link. */
    public String link(String session, int participant) {
        Eventually.so(() -> link(session, Integer.toString(participant)).isPresent());
        return link(session, Integer.toString(participant)).orElseThrow();
    }

    private Optional<String> link(String session, String participant) {
        return of(session).stream().filter(envelope -> envelope.type().equals("LinkMinted")
                && String.valueOf(envelope.body().get("participant")).equals(participant))
                .map(envelope -> String.valueOf(envelope.body().get("link"))).findFirst();
    }
}
