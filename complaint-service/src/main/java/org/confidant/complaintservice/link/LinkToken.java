package org.confidant.complaintservice.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.confidant.platform.web.Ids;

/** The secret in a link: a letter that says whose link it is, and 128 random bits. */
public record LinkToken(String value) {
    private static final String OURS = "c";

    /** A fresh token. */
    public static LinkToken random() {
        return new LinkToken(OURS + Ids.random());
    }

    /** What is stored of it. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "LinkToken[hidden]";
    }
}
