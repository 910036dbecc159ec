package org.confidant.platform.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Bytes for a list of texts, each behind its length, so that no two lists share their bytes. */
public final class Canonical {
    private Canonical() {}

    public static byte[] bytes(String... parts) {
        byte[][] encoded = Stream.of(parts).map(part -> part.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
        ByteBuffer buffer = ByteBuffer.allocate(Stream.of(encoded).mapToInt(part -> Integer.BYTES + part.length).sum());
        for (byte[] part : encoded) {
            buffer.putInt(part.length).put(part);
        }
        return buffer.array();
    }
}
