package org.confidant.platform.crypto;

import com.google.crypto.tink.util.Bytes;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keysets without a store. */
public final class KeysetsInMemory implements Keysets {
    private final Map<String, StoredKeyset> stored = new ConcurrentHashMap<>();
    private final Map<String, Bytes> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<StoredKeyset> find(String subject) {
        return Optional.ofNullable(stored.get(subject));
    }

    @Override
    public Map<String, StoredKeyset> findAll(Collection<String> subjects) {
        Map<String, StoredKeyset> found = new HashMap<>(stored);
        found.keySet().retainAll(subjects);
        return found;
    }

    @Override
    public StoredKeyset insert(String subject, Bytes wrapped) {
        stored.putIfAbsent(subject, new StoredKeyset.Wrapped(wrapped));
        return Objects.requireNonNull(stored.get(subject));
    }

    @Override
    public void bury(String subject, Instant at) {
        stored.put(subject, new StoredKeyset.Tombstone());
    }

    @Override
    public Bytes keep(String name, Bytes value) {
        kept.putIfAbsent(name, value);
        return Objects.requireNonNull(kept.get(name));
    }
}
