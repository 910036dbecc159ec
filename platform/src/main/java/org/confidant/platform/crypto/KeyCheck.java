package org.confidant.platform.crypto;

import com.google.crypto.tink.util.Bytes;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Compares the keys in the settings with the ones the stored data was made with. A foreign master key would read nothing; a
 * foreign index key would find nobody and let every client be filed twice without a word.
 */
public final class KeyCheck {
    private static final byte[] MASTER = Canonical.bytes("check", "master-key");

    private KeyCheck() {}

    /** @throws UnusableKey naming the setting that does not fit */
    public static void verify(MasterKey master, BlindIndex index, Keysets keysets) {
        try {
            Bytes kept = keysets.keep("master-key", Bytes.copyFrom(master.aead().encrypt(MASTER, MASTER)));
            master.aead().decrypt(kept.toByteArray(), MASTER);
        } catch (GeneralSecurityException foreign) {
            throw new UnusableKey("confidant.crypto.master-key-file is not the master key that the stored keysets were "
                    + "wrapped with; mount that one");
        }
        Bytes expected = Bytes.copyFrom(index.of("check", "", "").getBytes(StandardCharsets.UTF_8));
        if (!keysets.keep("blind-index", expected).equals(expected)) {
            throw new UnusableKey("confidant.crypto.blind-index-key is not the key that the stored blind indexes were "
                    + "made with; set that one");
        }
    }
}
