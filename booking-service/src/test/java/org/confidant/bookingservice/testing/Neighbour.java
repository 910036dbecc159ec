package org.confidant.bookingservice.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes what another service would be told. */
public final class Neighbour {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    Neighbour() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/inbox/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        taken.add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The bodies of one type about that session, oldest first. */
    public List<JsonNode> of(String session, String type) {
        return about("session", session, type);
    }

    /** The bodies of one type whose field names that, oldest first. */
    public List<JsonNode> about(String field, String id, String type) {
        return taken.stream().filter(message -> message.path("type").asString().equals(type))
                .map(message -> message.path("body"))
                .filter(body -> body.path(field).asString().equals(id)).toList();
    }
}
