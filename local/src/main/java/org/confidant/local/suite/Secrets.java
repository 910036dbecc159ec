package org.confidant.local.suite;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

/** What only this installation knows: random, one file each, readable by its owner only. */
public record Secrets(Path folder) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public String keycloakAdministrator() {
        return word("keycloak-administrator");
    }

    /** The secret of a service's own client in Keycloak. */
    public String client(String service) {
        return word("client-" + service);
    }

    public String blindIndexKey() {
        return key("blind-index-key");
    }

    public String commandsKey() {
        return key("commands-key");
    }

    /** Proves the entries in the chain of who opened which record. */
    public String chainKey() {
        return key("chain-key");
    }

    /** A Tink keyset in JSON that wraps every subject's keys. */
    public Path masterKey() {
        Path file = folder.resolve("master-key.json");
        if (!Files.exists(file)) {
            AtomicFile.write(file, newMasterKey());
        }
        return file;
    }

    /** A password a person could type, for an account made here. */
    public static String newPassword() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(12));
    }

    private String word(String name) {
        return kept(name, Base64.getUrlEncoder().withoutPadding(), 24);
    }

    private String key(String name) {
        return kept(name, Base64.getEncoder(), 32);
    }

    private synchronized String kept(String name, Base64.Encoder encoder, int bytes) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            AtomicFile.write(file, encoder.encodeToString(random(bytes)) + "\n");
        }
        return AtomicFile.read(file).strip();
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    private static String newMasterKey() {
        try {
            AeadConfig.register();
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()),
                    RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a master key", e);
        }
    }
}
