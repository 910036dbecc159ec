package org.confidant.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {
    @TempDir
    Path folder;

    @Test
    void a_generated_keyset_can_be_used() throws Exception {
        Path file = Files.writeString(folder.resolve("master.json"), LocalMasterKey.generate());
        byte[] sealed = LocalMasterKey.at(file).aead().encrypt(new byte[]{1}, new byte[]{2});

        assertThat(LocalMasterKey.at(file).aead().decrypt(sealed, new byte[]{2})).containsExactly(1);
    }

    @Test
    void a_missing_file_is_named() {
        Path file = folder.resolve("nowhere.json");

        assertThatThrownBy(() -> LocalMasterKey.at(file)).isInstanceOf(UnusableKey.class)
                .hasMessage("confidant.crypto.master-key-file: " + file + " cannot be read");
    }

    @Test
    void a_broken_file_is_named_and_not_quoted() throws Exception {
        Path file = Files.writeString(folder.resolve("broken.json"), "{\"secret\": \"hunter2\"}");

        assertThatThrownBy(() -> LocalMasterKey.at(file)).isInstanceOf(UnusableKey.class)
                .hasMessageContaining(file.toString()).hasMessageNotContaining("hunter2").hasNoCause();
    }

    @Test
    void a_keyset_that_cannot_seal_is_refused() throws Exception {
        MacConfig.register();
        Path file = Files.writeString(folder.resolve("mac.json"), TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_128BITTAG, RegistryConfiguration.get()),
                RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));

        assertThatThrownBy(() -> LocalMasterKey.at(file)).isInstanceOf(UnusableKey.class)
                .hasMessageContaining("no Tink JSON keyset for authenticated encryption");
    }
}
