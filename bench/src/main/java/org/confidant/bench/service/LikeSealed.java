package org.confidant.bench.service;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.types.Binary;

/** What a baseline writes in the place of a sealed text: as long, and random. */
public final class LikeSealed {
    /** Key id, nonce and tag. */
    private static final int SEAL = 5 + 12 + 16;

    private LikeSealed() {}

    public static Binary text(String text) {
        byte[] bytes = new byte[length(text)];
        ThreadLocalRandom.current().nextBytes(bytes);
        return new Binary(bytes);
    }

    /** In bytes. */
    public static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length + SEAL;
    }
}
