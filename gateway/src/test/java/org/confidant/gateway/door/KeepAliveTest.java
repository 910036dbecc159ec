package org.confidant.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.confidant.gateway.Gateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KeepAliveTest {
    private static Gateway gateway;

    @BeforeAll
    static void start() {
        gateway = new Gateway();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void a_connection_answers_on_after_a_request_that_had_to_queue_and_was_refused_at_once() throws IOException {
        String slow = request("Authorization: Bearer " + gateway.realm.token("administrator") + "tampered\r\n");
        try (Socket socket = new Socket("localhost", gateway.port())) {
            socket.setSoTimeout(5_000);
            for (int round = 0; round < 20; round++) {
                send(socket, slow + request(""));
                assertThat(answers(socket.getInputStream(), 2)).isEqualTo(2);
                send(socket, request(""));
                assertThat(answers(socket.getInputStream(), 1)).isEqualTo(1);
            }
        }
    }

    private static String request(String more) {
        return "GET /api/v1/branches HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n";
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads until that many refusals have come whole. */
    private static long answers(InputStream in, int wanted) throws IOException {
        StringBuilder seen = new StringBuilder();
        byte[] buffer = new byte[8192];
        while (count(seen) < wanted) {
            seen.append(new String(buffer, 0, in.read(buffer), StandardCharsets.US_ASCII));
        }
        return count(seen);
    }

    private static long count(CharSequence seen) {
        return Pattern.compile("HTTP/1.1 401[^{]*\\{[^}]*}").matcher(seen).results().count();
    }
}
