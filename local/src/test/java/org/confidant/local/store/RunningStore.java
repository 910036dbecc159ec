package org.confidant.local.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.UuidRepresentation;

/** A store with a client, for one test. */
final class RunningStore implements AutoCloseable {

    final EmbeddedStore store;
    final MongoClient client;

    RunningStore(Path folder) {
        store = EmbeddedStore.start(folder, 0);
        client = client(store.connectionString());
    }

    static MongoClient client(String address) {
        return MongoClients.create(MongoClientSettings.builder().applyConnectionString(new ConnectionString(address))
                .uuidRepresentation(UuidRepresentation.STANDARD).writeConcern(WriteConcern.MAJORITY)
                .readConcern(ReadConcern.MAJORITY)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(10, TimeUnit.SECONDS)).build());
    }

    MongoCollection<Document> collection() {
        return collection("c" + UUID.randomUUID().toString().replace("-", ""));
    }

    MongoCollection<Document> collection(String name) {
        return client.getDatabase("test").getCollection(name);
    }

    @Override
    public void close() {
        client.close();
        store.close();
    }
}
