package org.confidant.platform.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** A Tink JSON keyset in a mounted file. It is read and tried once, at start. */
public final class LocalMasterKey implements MasterKey {
    private final Aead aead;

    private LocalMasterKey(Aead aead) {
        this.aead = aead;
    }

    public static LocalMasterKey at(Path file) {
        String json;
        try {
            json = Files.readString(file);
        } catch (IOException unreadable) {
            throw new UnusableKey("confidant.crypto.master-key-file: " + file + " cannot be read", unreadable);
        }
        try {
            return new LocalMasterKey(primitive(json));
        } catch (GeneralSecurityException | RuntimeException unusable) {
            // Without the cause: a parser's message may quote what it met.
            throw new UnusableKey("confidant.crypto.master-key-file: " + file
                    + " holds no Tink JSON keyset for authenticated encryption (" + unusable.getClass().getSimpleName()
                    + ")");
        }
    }

    /** The text of a fresh keyset, for those who set an installation up. */
    public static String generate() {
        try {
            AeadConfig.register();
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()),
                    RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Tink makes no AES256_GCM keyset", impossible);
        }
    }

    @Override
    public Aead aead() {
        return aead;
    }

    private static Aead primitive(String json) throws GeneralSecurityException {
        AeadConfig.register();
        Aead aead = TinkJsonProtoKeysetFormat
                .parseKeyset(json, RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
        byte[] probe = Canonical.bytes("probe");
        aead.decrypt(aead.encrypt(probe, probe), probe);
        return aead;
    }
}
