package org.confidant.gateway.limit;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/**
 * A body as it arrives. What is longer than allowed is read on for a while and thrown away: who is cut off while sending
 * often never sees the refusal.
 */
final class TakenBody {
    private static final int PATIENCE = 16;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int limit;
    private long length;

    TakenBody(int limit) {
        this.limit = limit;
    }

    /** Whether this is more than anybody reads who will refuse it anyway. */
    boolean take(DataBuffer buffer) {
        length += buffer.readableByteCount();
        if (length <= limit) {
            byte[] part = new byte[buffer.readableByteCount()];
            buffer.read(part);
            bytes.writeBytes(part);
        }
        DataBufferUtils.release(buffer);
        return length > (long) PATIENCE * limit;
    }

    /** The body, unless it is longer than allowed. */
    Optional<byte[]> whole() {
        return length <= limit ? Optional.of(bytes.toByteArray()) : Optional.empty();
    }
}
