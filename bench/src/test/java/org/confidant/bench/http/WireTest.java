package org.confidant.bench.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireTest {
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/last")) {
                exchange.getResponseHeaders().add("Connection", "close");
            }
            exchange.sendResponseHeaders(201, path.equals("/chunks") ? 0 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void answers_are_read_whole_with_a_length_in_chunks_and_after_the_server_ended_the_connection() {
        String body = "x".repeat(100_000);

        try (Wire wire = Wire.to(server.getAddress().getPort())) {
            for (String path : new String[]{"/", "/chunks", "/last", "/", "/chunks"}) {
                Answer answer = wire.send("POST", path, "", body);

                assertThat(answer.status()).isEqualTo(201);
                assertThat(answer.body()).isEqualTo(body);
            }
        }
    }
}
