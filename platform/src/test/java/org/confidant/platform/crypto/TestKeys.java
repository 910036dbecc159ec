package org.confidant.platform.crypto;

import com.github.benmanes.caffeine.cache.Ticker;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;

import java.security.GeneralSecurityException;

/** Keys made on the spot, for tests of what stands on them. */
public final class TestKeys {
    public static final String BLIND_INDEX_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private TestKeys() {}

    public static MasterKey master() {
        try {
            AeadConfig.register();
            Aead aead = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
            return () -> aead;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static BlindIndex blindIndex() {
        return BlindIndex.withKey(BLIND_INDEX_KEY);
    }

    public static SubjectKeys subjectKeys() {
        return new SubjectKeys(master(), new KeysetsInMemory(), Ticker.disabledTicker());
    }

    public static SubjectKey created(SubjectKeys keys, String subject) {
        return switch (keys.create(subject)) {
            case KeysetState.Live(SubjectKey key) -> key;
            case KeysetState.Missing _,KeysetState.Destroyed _ -> throw new AssertionError(subject + " has no keyset");
        };
    }
}
