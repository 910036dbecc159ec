package org.confidant.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    private Path folder;

    @Test
    void secret_stays_the_same_over_restarts_and_differs_between_installations() {
        String first = new Secrets(folder.resolve("a")).keycloakAdministrator();

        assertThat(new Secrets(folder.resolve("a")).keycloakAdministrator()).isEqualTo(first);
        assertThat(new Secrets(folder.resolve("b")).keycloakAdministrator()).isNotEqualTo(first);
    }

    @Test
    void keys_have_the_lengths_the_services_want() {
        Secrets secrets = new Secrets(folder);

        assertThat(Base64.getDecoder().decode(secrets.blindIndexKey())).hasSize(32);
        assertThat(Base64.getDecoder().decode(secrets.commandsKey())).hasSize(32);
        assertThat(Base64.getDecoder().decode(secrets.chainKey())).hasSize(32);
    }

    @Test
    void master_key_opens_what_it_sealed() throws Exception {
        Path file = new Secrets(folder).masterKey();
        Aead aead = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), RegistryConfiguration.get(),
                InsecureSecretKeyAccess.get()).getPrimitive(RegistryConfiguration.get(), Aead.class);

        byte[] sealed = aead.encrypt("name".getBytes(StandardCharsets.UTF_8), new byte[0]);

        assertThat(aead.decrypt(sealed, new byte[0])).asString(StandardCharsets.UTF_8).isEqualTo("name");
    }

    @Test
    void only_the_owner_may_read_a_secret() throws Exception {
        Path file = new Secrets(folder).masterKey();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }
}
