package org.confidant.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * The one file everything lies in. Commands change it in memory; a flush writes and syncs, and all who wait at the same
 * time share one, because it costs more than all the rest. An answer waits for the flush of its own changes and of every
 * document it tells of, so nobody ever learns what a kill could take back.
 */
final class StoreFile implements AutoCloseable {

    private static final int FORMAT = 1;
    private static final Duration LOCK_WAIT = Duration.ofSeconds(5);
    private static final int RETENTION_MILLIS = 2_000;
    private static final int COMMITS_BETWEEN_COMPACTIONS = 256;
    private static final int FILL_RATE = 60;
    private static final int COMPACTION_BYTES = 4 << 20;
    private static final int COMPACTION_AT_CLOSE_MILLIS = 300;

    private record Place(String namespace, Object id) {}

    private final MVStore store;
    private final ReentrantLock flushing = new ReentrantLock();
    private Set<Place> unwritten = new HashSet<>();
    private Set<Place> underway = Set.of();
    private long changes;
    private long taken;
    private long seen;
    private int commits;
    private volatile long flushed;

    private StoreFile(MVStore store) {
        this.store = store;
    }

    /** Opens or creates the store in the folder. What a kill left unfinished after the last commit is dropped. */
    static StoreFile open(Path folder) {
        createFolder(folder);
        Path file = folder.resolve("confidant.store");
        boolean created = !Files.exists(file);
        MVStore store = openUnlocked(file);
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

    /** Says, under the store's lock, that a command begins. */
    void begin() {
        seen = 0;
    }

    /** Notes, under the store's lock, that this document is not as the disk has it. */
    void change(String namespace, Object id) {
        unwritten.add(new Place(namespace, id));
    }

    /** Notes, under the store's lock, that the command's answer may tell of this document. */
    void see(String namespace, Object id) {
        if (!unwritten.isEmpty() && unwritten.contains(new Place(namespace, id))) {
            seen = changes;
        } else if (!underway.isEmpty() && underway.contains(new Place(namespace, id))) {
            seen = Math.max(seen, taken);
        }
    }

    /** Ends a command, under the store's lock: the ticket its answer has to wait for. */
    long end(boolean writes) {
        changes += writes ? 1 : 0;
        return writes ? changes : seen;
    }

    /**
     * Returns when all up to the ticket is on the disk. Who comes first writes for all who came meanwhile.
     *
     * @param lock the store's lock, held only while the pages are written, not during the sync
     */
    void flush(long ticket, ReentrantLock lock) {
        if (flushed >= ticket) {
            return;
        }
        flushing.lock();
        try {
            if (flushed < ticket) {
                write(lock);
                store.sync();
                flushed = taken;
            }
        } catch (MVStoreException e) {
            store.closeImmediately();
            throw e;
        } finally {
            flushing.unlock();
        }
    }

    private void write(ReentrantLock lock) {
        lock.lock();
        try {
            taken = changes;
            underway = unwritten;
            unwritten = new HashSet<>();
            store.commit();
            if (++commits % COMMITS_BETWEEN_COMPACTIONS == 0 && store.compact(FILL_RATE, COMPACTION_BYTES)) {
                store.commit();
            }
        } finally {
            lock.unlock();
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
