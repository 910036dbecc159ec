package org.confidant.platform.crypto.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import java.util.UUID;

import org.confidant.platform.crypto.Keysets;
import org.confidant.platform.crypto.KeysetsContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "CONFIDANT_MONGODB_URI", matches = ".+")
class RealKeysetsTest extends KeysetsContract {
    private static final String DATABASE = "keys_" + UUID.randomUUID();
    private static MongoClient client;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(System.getenv("CONFIDANT_MONGODB_URI"));
    }

    @AfterAll
    static void disconnect() {
        client.getDatabase(DATABASE).drop();
        client.close();
    }

    @Override
    protected Keysets keysets() {
        return new MongoKeysets(client.getDatabase(DATABASE));
    }
}
