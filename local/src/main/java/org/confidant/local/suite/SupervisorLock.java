package org.confidant.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Held by the one process that runs an installation; the operating system frees it when that process dies. */
public final class SupervisorLock implements AutoCloseable {
    private final FileChannel channel;
    private final PidFile pidFile;

    private SupervisorLock(FileChannel channel, PidFile pidFile) {
        this.channel = channel;
        this.pidFile = pidFile;
    }

    /** Nothing when another process runs the installation. */
    public static Optional<SupervisorLock> tryAcquire(Installation installation) {
        try {
            FileChannel channel = FileChannel.open(installation.run().resolve("lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            PidFile pidFile = supervisor(installation);
            pidFile.write(ProcessHandle.current().pid());
            return Optional.of(new SupervisorLock(channel, pidFile));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + installation.folder(), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    public static PidFile supervisor(Installation installation) {
        return new PidFile(installation.run().resolve("supervisor.pid"));
    }

    @Override
    public void close() {
        pidFile.delete();
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot free the lock", e);
        }
    }
}
