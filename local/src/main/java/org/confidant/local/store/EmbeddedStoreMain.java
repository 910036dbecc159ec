package org.confidant.local.store;

import ch.qos.logback.classic.Level;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The store as a process of its own: prints its connection string once it listens, ends if its disk fails. */
public final class EmbeddedStoreMain {

    private EmbeddedStoreMain() {}

    public static void main(String[] args) {
        if (args.length != 2) {
            System.err.println("Usage: EmbeddedStoreMain PORT DATA_FOLDER");
            System.exit(2);
        }
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.WARN);
        }
        try {
            EmbeddedStore store = EmbeddedStore.start(Path.of(args[1]), Integer.parseInt(args[0]));
            Runtime.getRuntime().addShutdownHook(new Thread(store::close));
            System.out.println(store.connectionString());
            store.failure().join();
        } catch (CompletionException e) {
            System.err.println("The store can no longer write its file: " + e.getCause());
            Runtime.getRuntime().halt(1);
        } catch (RuntimeException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
