package org.confidant.complaintservice.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.confidant.complaintservice.ComplaintProblem;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;

/** A body as it arrives: counted, hashed, and refused as soon as it is too long or breaks off. */
final class ArrivingBody extends InputStream {
    private final InputStream body;
    private final long most;
    private final MessageDigest digest;
    private long length;

    ArrivingBody(InputStream body, long most) {
        this.body = body;
        this.most = most;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int wanted) {
        int read = arriving(target, offset, wanted);
        if (read > 0) {
            length += read;
            requireFits(length, most);
            digest.update(target, offset, read);
        }
        return read;
    }

    private int arriving(byte[] target, int offset, int wanted) {
        try {
            return body.read(target, offset, wanted);
        } catch (IOException cut) {
            throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "The body broke off; nothing of it was kept.");
        }
    }

    /** Refuses what is longer than allowed. */
    static void requireFits(long length, long most) {
        if (length > most) {
            throw new Refusal(ComplaintProblem.ATTACHMENT_TOO_LARGE, "A file may have at most " + most + " bytes.")
                    .with("limit", most);
        }
    }

    /** The first bytes, so many if there are. */
    byte[] beginning(int wanted) {
        try {
            return readNBytes(wanted);
        } catch (IOException impossible) {
            throw new IllegalStateException("reading throws refusals only", impossible);
        }
    }

    /** Reads what is left and keeps nothing of it. */
    void drain() {
        byte[] some = new byte[8192];
        int read;
        do {
            read = read(some, 0, some.length);
        } while (read >= 0);
    }

    long length() {
        return length;
    }

    /** The hash of what was read; to be asked for once, at the end. */
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
