package org.confidant.gateway.forwarding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A service that says exactly these bytes and then nothing, and can leave and come back at the same port. */
final class RawServer implements AutoCloseable {
    private final List<Socket> callers = new CopyOnWriteArrayList<>();
    private final int port;
    private ServerSocket server;
    private volatile String answer = "";

    RawServer() throws IOException {
        server = new ServerSocket(0);
        port = server.getLocalPort();
        serve(server);
    }

    int port() {
        return port;
    }

    void says(String bytes) {
        answer = bytes;
    }

    /** Goes on with the answer it began last. */
    void goesOn(String bytes) throws IOException {
        callers.getLast().getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
    }

    void open() throws IOException {
        server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(port));
        serve(server);
    }

    private void serve(ServerSocket listening) {
        Thread.ofVirtual().start(() -> {
            while (!listening.isClosed()) {
                try {
                    Socket caller = listening.accept();
                    callers.add(caller);
                    answer(caller);
                } catch (IOException gone) {
                    continue;
                }
            }
        });
    }

    private void answer(Socket caller) throws IOException {
        BufferedReader request = new BufferedReader(
                new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
        String line = request.readLine();
        while (line != null && !line.isEmpty()) {
            line = request.readLine();
        }
        caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket caller : callers) {
            caller.close();
        }
    }
}
