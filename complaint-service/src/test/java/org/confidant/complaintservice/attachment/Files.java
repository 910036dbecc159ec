package org.confidant.complaintservice.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Files whose bytes show what they are. */
final class Files {
    static final int MEGABYTE = 1 << 20;
    static final int LARGEST = 20 * MEGABYTE;

    private Files() {}

    /** Bytes that begin like this and go on with noise. */
    static byte[] beginning(String start, int length) {
        byte[] noise = new byte[length];
        new Random(length).nextBytes(noise);
        byte[] first = start.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.wrap(noise).put(first).array();
    }

    static byte[] pdf(int length) {
        return beginning("%PDF-1.7\n", length);
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] first(byte[] bytes, int length) {
        return Arrays.copyOf(bytes, length);
    }
}
