package org.confidant.gateway.limit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A service that counts a body while it comes, and answers at its end or, if told so, before. */
final class SlowReader implements AutoCloseable {
    private static final String CREATED = "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
    private static final String PROBLEM = "{\"type\":\"/problems/attachment-type-refused\"}";
    private static final String REFUSED = "HTTP/1.1 422 Unprocessable\r\nContent-Type: application/problem+json\r\n"
            + "Content-Length: " + PROBLEM.length() + "\r\n\r\n" + PROBLEM;

    private final ServerSocket server = new ServerSocket(0);
    private final List<Socket> callers = new CopyOnWriteArrayList<>();
    private final AtomicLong body = new AtomicLong();
    private volatile boolean refusing;

    SlowReader() throws IOException {
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket caller = server.accept();
                    callers.add(caller);
                    Thread.ofVirtual().start(() -> serve(caller));
                } catch (IOException gone) {
                    continue;
                }
            }
        });
    }

    int port() {
        return server.getLocalPort();
    }

    void forget() {
        refusing = false;
        body.set(0);
    }

    void refuseAtOnce() {
        refusing = true;
    }

    /** Waits until so much of a body is there, and no less than that time. */
    void awaitBody(long length, Duration atLeast) {
        long begun = System.nanoTime();
        long end = begun + Duration.ofSeconds(20).toNanos();
        while ((body.get() < length || System.nanoTime() - begun < atLeast.toNanos()) && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
        if (body.get() < length) {
            throw new AssertionError("only " + body.get() + " of " + length + " bytes came");
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            InputStream in = new BufferedInputStream(caller.getInputStream());
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) in.read());
            }
            if (refusing) {
                caller.getOutputStream().write(REFUSED.getBytes(StandardCharsets.US_ASCII));
            }
            long length = Long.parseLong(head.toString().replaceAll("(?is).*content-length: *(\\d+).*", "$1"));
            byte[] some = new byte[64 * 1024];
            long read = 0;
            while (read < length) {
                int part = in.read(some);
                if (part < 0) {
                    return;
                }
                read += part;
                body.addAndGet(part);
            }
            if (!refusing) {
                caller.getOutputStream().write(CREATED.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException gone) {
            callers.remove(caller);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket caller : callers) {
            caller.close();
        }
    }
}
