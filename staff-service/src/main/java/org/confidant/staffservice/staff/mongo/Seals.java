package org.confidant.staffservice.staff.mongo;

import java.util.Collection;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.confidant.platform.crypto.DocumentSeal;
import org.confidant.platform.crypto.KeysetState;
import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.staffservice.staff.StaffId;
import org.jspecify.annotations.Nullable;

/** The keysets of people on the staff. Whose keyset is destroyed, of them nothing personal is left. */
final class Seals {
    private static final String GONE = "";

    private final SubjectKeys keys;

    Seals(SubjectKeys keys) {
        this.keys = keys;
    }

    /** Reads the keysets of many at once. */
    void warm(Collection<String> ids) {
        keys.findAll(ids);
    }

    /** The person's seal, made on first use; empty once their keyset is destroyed. */
    Optional<DocumentSeal> of(StaffId id) {
        return keys.create(id.value()) instanceof KeysetState.Live(var key)
                ? Optional.of(new DocumentSeal(key, id.value()))
                : Optional.empty();
    }

    /** The text in that field. */
    String open(StaffId id, Document document, String field, String sealedAs) {
        @Nullable
        Binary sealed = document.get(field, Binary.class);
        return sealed != null && keys.find(id.value()) instanceof KeysetState.Live(var key)
                ? new DocumentSeal(key, id.value()).open(sealedAs, sealed)
                : GONE;
    }
}
