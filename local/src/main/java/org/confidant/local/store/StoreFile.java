package org.confidant.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * The one file everything lies in. A commit writes, {@link #sync} makes durable; writers that wait at the same time
 * share one sync, because it costs more than all the rest.
 */
final class StoreFile implements AutoCloseable {

    private static final int FORMAT = 1;
    private static final Duration LOCK_WAIT = Duration.ofSeconds(10);
    private static final int RETENTION_MILLIS = 2_000;
    private static final int VERSIONS_KEPT = 64;
    private static final int COMMITS_BETWEEN_COMPACTIONS = 256;
    private static final int COMPACTION_BYTES = 4 << 20;
    private static final int COMPACTION_AT_CLOSE_MILLIS = 300;

    private final MVStore store;
    private final ReentrantLock syncing = new ReentrantLock();
    private volatile long committed;
    private volatile long synced;
    private int commits;

    private StoreFile(MVStore store) {
        this.store = store;
        this.committed = store.getCurrentVersion();
        this.synced = committed;
    }

    /** Opens or creates the store in the folder. What a kill left unfinished after the last commit is dropped. */
    static StoreFile open(Path folder) {
        createFolder(folder);
        Path file = folder.resolve("confidant.store");
        boolean created = !Files.exists(file);
        MVStore store = openUnlocked(file);
        store.setVersionsToKeep(VERSIONS_KEPT);
        store.setRetentionTime(RETENTION_MILLIS);
        if (created) {
            store.setStoreVersion(FORMAT);
            store.commit();
        } else if (store.getStoreVersion() != FORMAT) {
            store.closeImmediately();
            throw new IllegalStateException("The store in " + folder + " was written by another release.");
        }
        store.sync();
        return new StoreFile(store);
    }

    private static void createFolder(Path folder) {
        try {
            if (Files.notExists(folder)) {
                Files.createDirectories(folder);
                if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + folder + " cannot be made.", e);
        }
    }

    /** A process that was just killed may hold the file for a moment. */
    private static MVStore openUnlocked(Path file) {
        long deadline = System.nanoTime() + LOCK_WAIT.toNanos();
        while (true) {
            try {
                return new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().open();
            } catch (MVStoreException e) {
                if (e.getErrorCode() != DataUtils.ERROR_FILE_LOCKED) {
                    throw e;
                }
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("Another process uses " + file + ".", e);
                }
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    MVMap<Object, Document> documents(String namespace) {
        return store.openMap(namespace, new MVMap.Builder<Object, Document>().keyType(StoredValues.IDS)
                .valueType(StoredValues.DOCUMENTS));
    }

    List<String> namespaces() {
        return store.getMapNames().stream().sorted().toList();
    }

    void drop(String namespace) {
        store.removeMap(namespace);
    }

    long size() {
        return store.getFileStore().size();
    }

    /**
     * Writes what changed, under the caller's lock, and returns the version to sync. Space freed by a version is used
     * again only some versions later, so it never may run far ahead of the sync.
     */
    long commit() {
        long before = committed;
        store.commit();
        long version = store.getCurrentVersion();
        committed = version;
        if (version != before && ++commits % COMMITS_BETWEEN_COMPACTIONS == 0) {
            compact();
        }
        if (committed - synced > VERSIONS_KEPT / 2) {
            sync(committed);
        }
        return committed;
    }

    private void compact() {
        store.compact(50, COMPACTION_BYTES);
        store.commit();
        committed = store.getCurrentVersion();
    }

    /** Returns when the version is on the disk. */
    void sync(long version) {
        if (synced >= version) {
            return;
        }
        syncing.lock();
        try {
            if (synced < version) {
                long reached = committed;
                store.sync();
                synced = reached;
            }
        } finally {
            syncing.unlock();
        }
    }

    @Override
    public void close() {
        if (!store.isClosed()) {
            store.commit();
            store.sync();
            store.close(COMPACTION_AT_CLOSE_MILLIS);
        }
    }
}
