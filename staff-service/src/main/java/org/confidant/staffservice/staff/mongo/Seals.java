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
public final class Seals {
    private static final String GONE = "";

    private final SubjectKeys keys;

    public Seals(SubjectKeys keys) {
        this.keys = keys;
    }

    /** Reads the keysets of many at once. */
    public void warm(Collection<String> ids) {
        keys.findAll(ids);
    }

    /** The person's seal for their own document, made on first use; empty once their keyset is destroyed. */
    Optional<DocumentSeal> of(StaffId id) {
        return of(id, id.value());
    }

    /** The same for a document about them. */
    public Optional<DocumentSeal> of(StaffId id, String document) {
        return keys.create(id.value()) instanceof KeysetState.Live(var key)
                ? Optional.of(new DocumentSeal(key, document))
                : Optional.empty();
    }

    /** The text in that field. */
    String open(StaffId id, Document document, String field, String sealedAs) {
        return open(id, id.value(), document.get(field, Binary.class), sealedAs).orElse(GONE);
    }

    /** What was sealed for that document about them; empty if nothing was, or once their keyset is destroyed. */
    public Optional<String> open(StaffId id, String document, @Nullable Binary sealed, String sealedAs) {
        return sealed != null && keys.find(id.value()) instanceof KeysetState.Live(var key)
                ? Optional.of(new DocumentSeal(key, document).open(sealedAs, sealed))
                : Optional.empty();
    }
}
