package org.confidant.complaintservice.attachment;

import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Supplier;

/** Cuts a stream of sealed bytes into chunks and keeps each as soon as it is full. */
final class ChunkOutput extends OutputStream {
    private static final int CHUNK = 512 * 1024;

    private final Chunks chunks;
    private final Chunks.Draft draft;
    private final Supplier<Instant> technicalNow;
    private final byte[] buffer = new byte[CHUNK];
    private int filled;
    private int next;

    ChunkOutput(Chunks chunks, Chunks.Draft draft, Supplier<Instant> technicalNow) {
        this.chunks = chunks;
        this.draft = draft;
        this.technicalNow = technicalNow;
    }

    @Override
    public void write(int one) {
        write(new byte[]{(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int done = 0;
        while (done < length) {
            int part = Math.min(CHUNK - filled, length - done);
            System.arraycopy(bytes, offset + done, buffer, filled, part);
            filled += part;
            done += part;
            if (filled == CHUNK) {
                keep();
            }
        }
    }

    private void keep() {
        chunks.put(draft, next, Arrays.copyOf(buffer, filled), technicalNow.get());
        next++;
        filled = 0;
    }

    @Override
    public void close() {
        if (filled > 0) {
            keep();
        }
    }
}
