package org.confidant.platform.crypto;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyCheckTest {
    private final MasterKey master = TestKeys.master();
    private final Keysets stored = new KeysetsInMemory();

    @BeforeEach
    void first_start() {
        KeyCheck.verify(master, TestKeys.blindIndex(), stored);
    }

    @Test
    void the_same_keys_start_again() {
        assertThatCode(() -> KeyCheck.verify(master, TestKeys.blindIndex(), stored)).doesNotThrowAnyException();
    }

    @Test
    void another_master_key_refuses_to_start() {
        assertThatThrownBy(() -> KeyCheck.verify(TestKeys.master(), TestKeys.blindIndex(), stored))
                .isInstanceOf(UnusableKey.class).hasMessageStartingWith("confidant.crypto.master-key-file is not");
    }

    @Test
    void another_index_key_refuses_to_start() {
        BlindIndex other = BlindIndex.withKey(Base64.getEncoder().encodeToString(new byte[32]));

        assertThatThrownBy(() -> KeyCheck.verify(master, other, stored)).isInstanceOf(UnusableKey.class)
                .hasMessageStartingWith("confidant.crypto.blind-index-key is not");
    }
}
