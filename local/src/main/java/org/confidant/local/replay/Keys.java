package org.confidant.local.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The Idempotency-Keys of one file in one installation. Another file is another company, so that no key ever comes with
 * another body.
 */
record Keys(String installation, String file) {
    private static final int ENOUGH = 8;
    /** Raised when a replay needs another company than an earlier one founded in the same installation. */
    private static final String EDITION = "2";

    static Keys of(String installation, Path file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return new Keys(installation, HexFormat.of().formatHex(digest).substring(0, ENOUGH) + EDITION);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    String prefix() {
        return "replay-" + installation + "-" + file;
    }

    String client(Profile profile) {
        return prefix() + "-client-" + profile.phone().replaceAll("\\D", "");
    }

    String booking(Row row, int attempt) {
        return prefix() + "-row-" + row.appointment() + "-" + attempt;
    }

    /** @param step has its name but once in a row */
    String step(Row row, String step) {
        return prefix() + "-row-" + row.appointment() + "-" + step;
    }

    /** Where somebody gets mail. */
    String address(Profile profile) {
        return profile.phone().replaceAll("\\D", "") + "@" + file + ".client.example";
    }
}
