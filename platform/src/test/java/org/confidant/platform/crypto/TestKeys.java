package org.confidant.platform.crypto;

import com.github.benmanes.caffeine.cache.Ticker;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.test.context.DynamicPropertyRegistry;

/** Keys made on the spot, for tests of what stands on them. */
public final class TestKeys {
    public static final String BLIND_INDEX_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private TestKeys() {}

    /** Settings of a program that starts with keys of its own. */
    public static void register(DynamicPropertyRegistry registry) {
        Path file = masterKeyFile();
        registry.add("confidant.crypto.master-key-file", file::toString);
        registry.add("confidant.crypto.blind-index-key", () -> BLIND_INDEX_KEY);
    }

    private static Path masterKeyFile() {
        try {
            Path file = Files.createTempFile("master", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, LocalMasterKey.generate());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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
