package org.confidant.local.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Held by the one process that plays in an installation; the operating system frees it when that process dies. */
final class ReplayLock implements AutoCloseable {
    private final FileChannel channel;

    private ReplayLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Nothing if another process still holds it after the patience. */
    static Optional<ReplayLock> acquire(Path folder, Duration patience) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            long until = System.nanoTime() + patience.toNanos();
            while (tryLock(channel) == null) {
                if (System.nanoTime() > until) {
                    channel.close();
                    return Optional.empty();
                }
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
            return Optional.of(new ReplayLock(channel));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + folder, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot free the lock", e);
        }
    }
}
