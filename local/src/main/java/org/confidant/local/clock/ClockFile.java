package org.confidant.local.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** The offset of business time from real time, in milliseconds, in eight bytes that all processes have mapped. */
public final class ClockFile {
    private static final VarHandle OFFSET = ValueLayout.JAVA_LONG.varHandle();

    private final MemorySegment shared;

    private ClockFile(MemorySegment shared) {
        this.shared = shared;
    }

    /** Maps the file; a new one says "no shift". The mapping lasts as long as the object is used. */
    public static ClockFile open(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            return new ClockFile(channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES, Arena.ofAuto()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot map the clock file " + file, e);
        }
    }

    public Duration offset() {
        return Duration.ofMillis((long) OFFSET.getVolatile(shared, 0L));
    }

    public void shiftTo(Duration offset) {
        OFFSET.setVolatile(shared, 0L, offset.toMillis());
        shared.force();
    }
}
