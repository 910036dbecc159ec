package org.confidant.platform.crypto;

import com.google.crypto.tink.Aead;

/** The key that wraps every keyset. Where it lives (a mounted file, a key management service) is the adapter's matter. */
@FunctionalInterface
public interface MasterKey {
    Aead aead();
}
