package org.confidant.archiveservice.record;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.stream.Stream;
import org.bson.types.Binary;
import org.confidant.platform.crypto.BrokenSeal;
import org.confidant.platform.crypto.Canonical;

/** One record's own key. What it seals opens only under the same names: the session, what it is, its number, its author … */
public final class RecordKey {
    static {
        // Once: registering again copies all of Tink's registries, more work than all else about a key.
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Tink does not register its ciphers", impossible);
        }
    }

    private final Aead aead;

    private RecordKey(Aead aead) {
        this.aead = aead;
    }

    /** The text of a fresh key, to be wrapped at once. */
    static String fresh() {
        try {
            return Base64.getEncoder().encodeToString(TinkProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()),
                    InsecureSecretKeyAccess.get(), RegistryConfiguration.get()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Tink makes no AES256_GCM keyset", impossible);
        }
    }

    static RecordKey of(String text) {
        try {
            return new RecordKey(TinkProtoKeysetFormat.parseKeyset(Base64.getDecoder().decode(text),
                    InsecureSecretKeyAccess.get(), RegistryConfiguration.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("What was wrapped is no key", impossible);
        }
    }

    /** The text must be free of lone surrogates, which UTF-8 cannot carry. */
    public Binary seal(String text, String session, String... names) {
        try {
            return new Binary(aead.encrypt(text.getBytes(StandardCharsets.UTF_8), place(session, names)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Sealing failed", impossible);
        }
    }

    /** @throws BrokenSeal when the bytes were altered or sealed elsewhere */
    public String open(Binary sealed, String session, String... names) {
        try {
            return new String(aead.decrypt(sealed.getData(), place(session, names)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException broken) {
            throw new BrokenSeal(session, names[0]);
        }
    }

    private static byte[] place(String session, String... names) {
        return Canonical.bytes(Stream.concat(Stream.of(session), Stream.of(names)).toArray(String[]::new));
    }
}
