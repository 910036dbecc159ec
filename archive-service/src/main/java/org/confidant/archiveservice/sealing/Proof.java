package org.confidant.archiveservice.sealing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bson.types.Binary;
import org.confidant.archiveservice.record.Closure;
import org.confidant.archiveservice.record.Notes;
import org.confidant.archiveservice.record.RecordKey;
import org.confidant.archiveservice.record.SessionRecord;
import org.confidant.archiveservice.transcript.SealedMessage;
import org.confidant.archiveservice.transcript.Transcripts;
import org.confidant.platform.crypto.Canonical;
import org.confidant.platform.identity.BranchScope;

/** A digest of all that a sealed record must still hold: every message in its place, and the notes. */
public final class Proof {
    private static final String FIELD = "proof";
    private static final int AT_ONCE = 200;

    private final MessageDigest digest;
    private long messages;

    private Proof() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The proof of a record as it stands now, read a few messages at a time. */
    public static Proof of(String session, SessionRecord record, Transcripts transcripts, BranchScope scope) {
        Proof proof = new Proof();
        List<SealedMessage> some;
        do {
            some = transcripts.read(session, proof.messages, AT_ONCE, scope);
            some.forEach(proof::add);
        } while (some.size() == AT_ONCE);
        proof.add(record.notes());
        return proof;
    }

    /** The proof of messages that were read already. */
    public static Proof of(List<SealedMessage> messages, SessionRecord record) {
        Proof proof = new Proof();
        messages.forEach(proof::add);
        proof.add(record.notes());
        return proof;
    }

    private void add(SealedMessage message) {
        digest.update(Canonical.bytes(Long.toString(message.number()), message.author().word(),
                message.saidAt().toString(), message.takenAt().toString(), base64(message.text())));
        messages = message.number();
    }

    private void add(Optional<Notes> notes) {
        notes.ifPresent(there -> digest.update(Canonical.bytes("notes", there.by().value(), there.at().toString(),
                base64(there.text()))));
    }

    private static String base64(Binary sealed) {
        return Base64.getEncoder().encodeToString(sealed.getData());
    }

    /** What the record keeps of it. */
    Closure closure(String session, Instant at, Optional<RecordKey> key) {
        String text = text();
        return new Closure(at, messages, key.map(there -> there.seal(text, session, FIELD)));
    }

    /** Whether this is what was sealed. */
    public boolean fits(Closure closure, String session, RecordKey key) {
        return closure.proof().filter(proof -> key.open(proof, session, FIELD).equals(text())).isPresent();
    }

    private String text() {
        try {
            MessageDigest copy = (MessageDigest) digest.clone();
            return messages + ":" + HexFormat.of().formatHex(copy.digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 can be copied", e);
        }
    }
}
