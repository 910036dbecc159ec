package org.confidant.platform.testing;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Stands before a store and ends it at a write of choice, either before the write is done or when it is done but not yet
 * answered: every line is cut, and who connects anew finds a store that was started again. Or it is the program before it that
 * ends.
 */
public final class CuttingProxy implements AutoCloseable {
    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findAndModify");
    private static final int NAME = 20 + 1 + Integer.BYTES + 1;

    private final ServerSocket door;
    private final int store;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger left = new AtomicInteger();
    private volatile boolean written;
    private volatile Consumer<String> ending = _ -> cut();
    private volatile boolean ended;

    public CuttingProxy(String storeUri) {
        store = URI.create(storeUri).getPort();
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Ends the store at the k-th write from now. */
    public void endAt(int k, boolean afterIt) {
        endAt(k, afterIt, _ -> cut());
    }

    /** Lets that happen at the k-th write from now instead, which is told what it is and has all the time it needs. */
    public void endAt(int k, boolean afterIt, Consumer<String> otherEnding) {
        written = afterIt;
        ending = otherEnding;
        ended = false;
        left.set(k);
    }

    /** Whether the end came since it was last asked for. */
    public boolean ended() {
        return ended;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client; Socket server = new Socket(InetAddress.getLoopbackAddress(), store)) {
            open.add(client);
            DataInputStream asking = new DataInputStream(client.getInputStream());
            DataInputStream answering = new DataInputStream(server.getInputStream());
            while (!client.isClosed()) {
                byte[] request = message(asking);
                String command = command(request);
                boolean end = WRITES.contains(command) && left.getAndUpdate(n -> Math.max(0, n - 1)) == 1;
                if (!end || written) {
                    server.getOutputStream().write(request);
                    byte[] answer = message(answering);
                    if (!end) {
                        client.getOutputStream().write(answer);
                    }
                }
                if (end) {
                    ended = true;
                    ending.accept(command + " " + collection(request, command));
                }
            }
        } catch (IOException gone) {
            // One side hung up: so does the other.
        } finally {
            open.remove(client);
        }
    }

    private void cut() {
        for (Socket one : open) {
            try {
                one.close();
            } catch (IOException gone) {
                // It was cut already.
            }
        }
    }

    private static byte[] message(DataInputStream from) throws IOException {
        int length = Integer.reverseBytes(from.readInt());
        byte[] message = new byte[length];
        ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN).putInt(length);
        from.readFully(message, Integer.BYTES, length - Integer.BYTES);
        return message;
    }

    /** The name of the first element of the body, behind header, flags, kind, length and type. */
    private static String command(byte[] message) {
        return text(message, NAME);
    }

    /** Its value, behind its name and its own length. */
    private static String collection(byte[] message, String command) {
        return text(message, NAME + command.length() + 1 + Integer.BYTES);
    }

    private static String text(byte[] message, int from) {
        int end = from;
        while (end < message.length && message[end] != 0) {
            end++;
        }
        return end < message.length ? new String(message, from, end - from, StandardCharsets.UTF_8) : "";
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
