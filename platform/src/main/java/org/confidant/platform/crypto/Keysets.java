package org.confidant.platform.crypto;

import com.google.crypto.tink.util.Bytes;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Where wrapped keysets are kept, apart from what they seal, so that a copy of one is worth nothing without the other. */
public interface Keysets {
    Optional<StoredKeyset> find(String subject);

    /** The entries there are, by subject. */
    Map<String, StoredKeyset> findAll(Collection<String> subjects);

    /** Inserts, and answers what is stored from then on: of two at once both get the first, after a burial the tombstone. */
    StoredKeyset insert(String subject, Bytes wrapped);

    /** Puts a tombstone in the place of the keyset, or where none was. */
    void bury(String subject, Instant at);

    /** Keeps a value for good; answers the one that was kept first. */
    Bytes keep(String name, Bytes value);
}
