package org.confidant.platform.web;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;

/** Ids that cannot be guessed and can be read out: 128 bits as 26 lower-case letters and digits. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;
    private static final int LENGTH = 26;

    private Ids() {}

    /** A fresh id. */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return of(bytes);
    }

    /** The id made of the first 128 bits. */
    static String of(byte[] bytes) {
        String digits = new BigInteger(1, Arrays.copyOf(bytes, BYTES)).toString(32);
        return "0".repeat(LENGTH - digits.length()) + digits;
    }
}
