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

    static Keys of(String installation, Path file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return new Keys(installation, HexFormat.of().formatHex(digest).substring(0, ENOUGH));
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

    String end(Row row) {
        return prefix() + "-row-" + row.appointment() + "-end";
    }
}
