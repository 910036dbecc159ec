package org.confidant.bench.booking;

import com.mongodb.client.MongoClient;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.concurrent.Executors;
import org.confidant.bench.process.Store;

/** The least server that books: the JDK's own, a virtual thread a request, one signature checked, the two writes. */
final class BareServer {
    private final Signatures signatures;
    private final RawBookings bookings;

    private BareServer(Signatures signatures, RawBookings bookings) {
        this.signatures = signatures;
        this.bookings = bookings;
    }

    /** Arguments: port, MongoDB, database, the realm's public key in Base64. */
    public static void main(String[] arguments) throws IOException {
        MongoClient client = Store.client(arguments[1]);
        var server = new BareServer(Signatures.of(arguments[3]),
                new RawBookings(client.getDatabase(arguments[2])));
        HttpServer http = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])), 128);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/ready", exchange -> answer(exchange, 200, "ready"));
        http.createContext("/bookings", server::book);
        http.start();
    }

    private void book(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        try {
            if (authorization == null || !signatures.good(authorization.substring("Bearer ".length()))) {
                answer(exchange, 401, "");
                return;
            }
            String id = bookings.place(Appointment.of(body));
            answer(exchange, 201,
                    "{\"id\":\"" + id + "\",\"booking\":" + new String(body, StandardCharsets.UTF_8) + "}");
        } catch (GeneralSecurityException e) {
            answer(exchange, 401, "");
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
