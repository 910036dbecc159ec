package org.confidant.platform.crypto;

import com.google.crypto.tink.util.Bytes;

/** A subject's entry as it is stored: wrapped by the master key, or the tombstone of a destroyed one. */
public sealed interface StoredKeyset {
    record Wrapped(Bytes keyset) implements StoredKeyset {}

    record Tombstone() implements StoredKeyset {}
}
