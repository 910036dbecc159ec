package org.confidant.platform.crypto;

/** The fake keeps the contract too. */
class KeysetsInMemoryTest extends KeysetsContract {
    private final Keysets keysets = new KeysetsInMemory();

    @Override
    protected Keysets keysets() {
        return keysets;
    }
}
