package org.confidant.platform.crypto;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.util.Bytes;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The keysets of subjects (a client, a staff member, a complaint), each wrapped by the master key for its subject alone.
 * Opened ones stay in memory for a minute at most, so a destroyed one is gone everywhere within a minute.
 */
public final class SubjectKeys {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int KEPT_AT_MOST = 10_000;

    private final MasterKey master;
    private final Keysets keysets;
    private final Cache<String, KeysetState.Live> opened;

    public SubjectKeys(MasterKey master, Keysets keysets, Ticker technicalTime) {
        this.master = master;
        this.keysets = keysets;
        this.opened = Caffeine.newBuilder().ticker(technicalTime).expireAfterWrite(KEPT).maximumSize(KEPT_AT_MOST)
                .build();
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Tink does not register its ciphers", impossible);
        }
    }

    public KeysetState find(String subject) {
        KeysetState.Live live = opened.getIfPresent(subject);
        if (live != null) {
            return live;
        }
        return keysets.find(subject).map(stored -> opened(subject, stored)).orElseGet(KeysetState.Missing::new);
    }

    /** One state for each subject asked for, with one reading of the store. */
    public Map<String, KeysetState> findAll(Collection<String> subjects) {
        Map<String, KeysetState> found = new HashMap<>(opened.getAllPresent(subjects));
        var unknown = subjects.stream().filter(subject -> !found.containsKey(subject)).distinct().toList();
        if (!unknown.isEmpty()) {
            keysets.findAll(unknown).forEach((subject, stored) -> found.put(subject, opened(subject, stored)));
            unknown.forEach(subject -> found.putIfAbsent(subject, new KeysetState.Missing()));
        }
        return found;
    }

    /** Makes the subject's keyset unless there is one. Never {@code Missing}; {@code Destroyed} after a destruction. */
    public KeysetState create(String subject) {
        KeysetState.Live live = opened.getIfPresent(subject);
        return live != null ? live : opened(subject, keysets.insert(subject, fresh(subject)));
    }

    /** Everything sealed for the subject is unreadable from here on: at once in this process, elsewhere in a minute. */
    public void destroy(String subject, Instant at) {
        keysets.bury(subject, at);
        opened.invalidate(subject);
    }

    private KeysetState opened(String subject, StoredKeyset stored) {
        return switch (stored) {
            case StoredKeyset.Wrapped(Bytes keyset) -> {
                var live = new KeysetState.Live(new SubjectKey(unwrap(subject, keyset)));
                opened.put(subject, live);
                yield live;
            }
            case StoredKeyset.Tombstone _ -> new KeysetState.Destroyed();
        };
    }

    private Bytes fresh(String subject) {
        try {
            return Bytes.copyFrom(TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()),
                    master.aead(),
                    context(subject), RegistryConfiguration.get()));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("The master key wraps no keyset", failure);
        }
    }

    private Aead unwrap(String subject, Bytes keyset) {
        try {
            return TinkProtoKeysetFormat
                    .parseEncryptedKeyset(keyset.toByteArray(), master.aead(), context(subject),
                            RegistryConfiguration.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException broken) {
            throw new BrokenSeal(subject, "keyset");
        }
    }

    private static byte[] context(String subject) {
        return Canonical.bytes("keyset", subject);
    }
}
