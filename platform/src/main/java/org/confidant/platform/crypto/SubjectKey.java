package org.confidant.platform.crypto;

import com.google.crypto.tink.Aead;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Seals one subject's fields. What is sealed opens only under the same document id and field name. */
public final class SubjectKey {
    private final Aead aead;

    SubjectKey(Aead aead) {
        this.aead = aead;
    }

    /** Bytes for a subtype-0 binary. The text must be free of lone surrogates, which UTF-8 cannot carry. */
    public byte[] seal(String documentId, String field, String plaintext) {
        try {
            return aead.encrypt(plaintext.getBytes(StandardCharsets.UTF_8), Canonical.bytes(documentId, field));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Sealing of " + field + " failed", impossible);
        }
    }

    /** @throws BrokenSeal when the bytes were altered or sealed elsewhere */
    public String open(String documentId, String field, byte[] sealed) {
        try {
            return new String(aead.decrypt(sealed, Canonical.bytes(documentId, field)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException broken) {
            throw new BrokenSeal(documentId, field);
        }
    }
}
