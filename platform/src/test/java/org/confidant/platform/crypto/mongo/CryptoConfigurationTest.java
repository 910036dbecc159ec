package org.confidant.platform.crypto.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.confidant.platform.crypto.CryptoSettings;
import org.confidant.platform.crypto.LocalMasterKey;
import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.crypto.TestKeys;
import org.confidant.platform.crypto.UnusableKey;
import org.confidant.platform.store.StoreConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class CryptoConfigurationTest {
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final String address = server.bindAndGetConnectionString();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        server.shutdownNow();
    }

    @Test
    void keysets_lie_in_a_database_of_their_own() throws IOException {
        started(masterKey()).run(context -> {
            TestKeys.created(context.getBean(SubjectKeys.class), "client-1");
            assertThat(context.getBean(MongoClient.class).getDatabase("own_keys").getCollection("keysets")
                    .countDocuments())
                    .isOne();
        });
    }

    @Test
    void another_master_key_than_last_time_refuses_to_start_and_says_so() throws IOException {
        started(masterKey()).run(context -> assertThat(context).hasNotFailed());

        started(masterKey()).run(context -> assertThat(context).getFailure().rootCause().isInstanceOf(UnusableKey.class)
                .hasMessageContaining("confidant.crypto.master-key-file"));
    }

    @Test
    void missing_settings_are_named() {
        runner().run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("masterKeyFile")
                .hasMessageContaining("blindIndexKey"));
    }

    @Test
    void settings_do_not_show_the_key() {
        assertThat(new CryptoSettings(Path.of("master.json"), TestKeys.BLIND_INDEX_KEY))
                .hasToString("CryptoSettings[masterKeyFile=master.json]");
    }

    private Path masterKey() throws IOException {
        return Files.writeString(Files.createTempFile(folder, "master", ".json"), LocalMasterKey.generate());
    }

    private ApplicationContextRunner started(Path masterKey) {
        return runner().withPropertyValues("confidant.crypto.masterkeyfile=" + masterKey,
                "confidant.crypto.blindindexkey=" + TestKeys.BLIND_INDEX_KEY);
    }

    private ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(CryptoConfiguration.class, StoreConfiguration.class,
                                MongoAutoConfiguration.class, ValidationAutoConfiguration.class))

                .withPropertyValues("spring.mongodb.uri=" + address, "confidant.store.database=own");
    }
}
