package org.confidant.complaintservice.attachment;

import java.io.InputStream;

/** The sealed bytes of an upload, one chunk in memory at a time. */
final class ChunkInput extends InputStream {
    private final Chunks chunks;
    private final String upload;
    private byte[] chunk = {};
    private int read;
    private int next;

    ChunkInput(Chunks chunks, String upload) {
        this.chunks = chunks;
        this.upload = upload;
    }

    @Override
    public int read() {
        return more() ? chunk[read++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int part = Math.min(length, chunk.length - read);
        System.arraycopy(chunk, read, target, offset, part);
        read += part;
        return part;
    }

    private boolean more() {
        if (read == chunk.length) {
            chunk = chunks.get(upload, next).orElse(new byte[0]);
            read = 0;
            next++;
        }
        return chunk.length > 0;
    }
}
