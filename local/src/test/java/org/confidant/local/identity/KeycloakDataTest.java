package org.confidant.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakDataTest {

    @TempDir
    private Path folder;

    @Test
    void what_a_killed_first_start_left_is_emptied() throws IOException {
        Path data = folder.resolve("keycloak");
        server(data).prepare();
        Path half = Files.writeString(data.resolve("keycloakdb.mv.db"), "half a schema");

        server(data).prepare();

        assertThat(half).doesNotExist();
        assertThat(data).isDirectory();
    }

    @Test
    void a_database_whose_realm_was_brought_is_kept() throws IOException {
        Path whole = Files.writeString(folder.resolve("keycloakdb.mv.db"), "everybody's accounts");

        server(folder).prepare();
        server(folder).prepare();

        assertThat(whole).exists();
    }

    @Test
    void a_folder_that_cannot_be_written_is_said_in_a_sentence() throws IOException {
        Path file = Files.writeString(folder.resolve("a file"), "in the way");

        assertThatThrownBy(() -> server(file.resolve("keycloak")).prepare()).isInstanceOf(IdentityUnavailable.class)
                .hasMessageContaining("cannot be written");
    }

    private static KeycloakServer server(Path data) {
        return new KeycloakServer(Path.of("home"), data, 1, 2, new KeycloakServer.Administrator("admin", "secret"));
    }
}
