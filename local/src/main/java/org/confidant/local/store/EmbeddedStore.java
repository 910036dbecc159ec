package org.confidant.local.store;

import ch.qos.logback.classic.Level;
import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.slf4j.LoggerFactory;

/**
 * A store that speaks MongoDB's protocol, on loopback only because it has no authentication. What a writer was told is
 * done survives {@code kill -9} and a power failure.
 */
public final class EmbeddedStore implements AutoCloseable {

    /** A thread waits while its write is synced, so there are as many as writers that shall share one sync. */
    private static final int WORKERS = 64;

    private final DurableBackend backend;
    private final MongoServer server;

    private EmbeddedStore(DurableBackend backend, MongoServer server) {
        this.backend = backend;
        this.server = server;
    }

    /**
     * Opens the data folder, made if it is not there, and listens.
     *
     * @param port the port on 127.0.0.1; 0 takes a free one
     * @throws IllegalStateException if the port is taken or another process uses the folder
     */
    public static EmbeddedStore start(Path dataFolder, int port) {
        silence("de.bwaldvogel.mongo");
        silence("io.netty");
        DurableBackend backend = new DurableBackend(StoreFile.open(dataFolder));
        MongoServer server = new MongoServer(backend);
        try {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, WORKERS);
        } catch (Exception e) { // a BindException, which netty throws undeclared
            server.shutdownNow();
            throw new IllegalStateException("Port " + port + " on 127.0.0.1 is taken.", e);
        }
        return new EmbeddedStore(backend, server);
    }

    /** The library logs whole failing commands, and with them personal data. */
    private static void silence(String logger) {
        if (LoggerFactory.getLogger(logger) instanceof ch.qos.logback.classic.Logger logback) {
            logback.setLevel(Level.OFF);
        }
    }

    /** Such as {@code mongodb://127.0.0.1:18100}. */
    public String connectionString() {
        return "mongodb://127.0.0.1:" + port();
    }

    public int port() {
        return server.getLocalAddress().getPort();
    }

    /** How many documents all queries have looked at since the start: an index that works keeps it near the matches. */
    public long documentsExamined() {
        return backend.documentsExamined();
    }

    /** Completes, with the cause, when the file can no longer be written. */
    CompletableFuture<Void> failure() {
        return backend.failure();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
