package org.confidant.platform.crypto;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.HmacPrfKey;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import com.google.crypto.tink.util.SecretBytes;

import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * A keyed fingerprint by which a sealed field is found again without opening any. It differs by purpose and by branch, so
 * indexes of two branches or two fields cannot be laid over each other. Always 43 characters of base64url.
 */
public final class BlindIndex {
    private static final int KEY_BYTES = 32;
    private static final int OUTPUT_BYTES = 32;

    private final PrfSet prf;

    private BlindIndex(PrfSet prf) {
        this.prf = prf;
    }

    @AccessesPartialKey
    public static BlindIndex withKey(String base64) {
        byte[] key = decoded(base64);
        try {
            PrfConfig.register();
            HmacPrfKey prfKey = HmacPrfKey.builder()
                    .setParameters(HmacPrfParameters.builder().setKeySizeBytes(KEY_BYTES)
                            .setHashType(HmacPrfParameters.HashType.SHA256).build())
                    .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get())).build();
            return new BlindIndex(KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(prfKey).withRandomId().makePrimary()).build()
                    .getPrimitive(RegistryConfiguration.get(), PrfSet.class));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Tink takes no HMAC key of 32 bytes", impossible);
        }
    }

    /** The caller normalises: what should be found alike must be given alike. */
    public String of(String purpose, String branch, String normalisedValue) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(
                    prf.computePrimary(Canonical.bytes(purpose, branch, normalisedValue), OUTPUT_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("No blind index of " + purpose, impossible);
        }
    }

    private static byte[] decoded(String base64) {
        try {
            byte[] key = Base64.getDecoder().decode(base64.strip());
            if (key.length == KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException malformed) {
            throw new UnusableKey("confidant.crypto.blind-index-key is not base64");
        }
        throw new UnusableKey("confidant.crypto.blind-index-key must be 32 bytes as base64");
    }
}
