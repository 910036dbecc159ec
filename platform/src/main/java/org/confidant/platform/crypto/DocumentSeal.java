package org.confidant.platform.crypto;

import org.bson.types.Binary;

/** A subject's key held against one stored document. */
public record DocumentSeal(SubjectKey key, String documentId) {

    public Binary seal(String field, String plaintext) {
        return new Binary(key.seal(documentId, field, plaintext));
    }

    public String open(String field, Binary sealed) {
        return key.open(documentId, field, sealed.getData());
    }
}
