package org.confidant.platform.crypto.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.benmanes.caffeine.cache.Ticker;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.security.GeneralSecurityException;
import org.bson.Document;
import org.bson.types.Binary;
import org.confidant.platform.crypto.Keysets;
import org.confidant.platform.crypto.KeysetsContract;
import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.crypto.TestKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedKeysetsTest extends KeysetsContract {
    private static MongoServer server;
    private static MongoClient client;

    @BeforeAll
    static void start() {
        server = new MongoServer(new MemoryBackend());
        client = MongoClients.create(server.bindAndGetConnectionString());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.shutdownNow();
    }

    @Override
    protected Keysets keysets() {
        return new MongoKeysets(client.getDatabase("keys"));
    }

    @Test
    void keysets_are_stored_as_plain_binary_and_hold_no_usable_key() {
        TestKeys.created(new SubjectKeys(TestKeys.master(), keysets(), Ticker.disabledTicker()), "client-7");

        Document stored = client.getDatabase("keys").getCollection("keysets").find(new Document("_id", "client-7"))
                .first();

        Binary keyset = stored.get("keyset", Binary.class);
        assertThat(keyset.getType()).isZero();
        assertThatThrownBy(() -> TinkProtoKeysetFormat.parseKeyset(keyset.getData(), InsecureSecretKeyAccess.get(),
                RegistryConfiguration.get()).getPrimitive(RegistryConfiguration.get(), Aead.class))
                .isInstanceOf(GeneralSecurityException.class);
    }
}
