package org.confidant.bookingservice.agenda.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import java.util.UUID;

/** A client with the settings that the platform sets, and a database of its own that goes with it. */
final class OwnDatabase implements AutoCloseable {
    private final MongoClient client;
    private final MongoDatabase database;

    OwnDatabase(String uri, CommandListener listener) {
        client = MongoClients.create(MongoClientSettings.builder().applyConnectionString(new ConnectionString(uri))
                .writeConcern(WriteConcern.MAJORITY).readConcern(ReadConcern.MAJORITY).addCommandListener(listener)
                .build());
        database = client.getDatabase("agendas_" + UUID.randomUUID());
    }

    MongoDatabase database() {
        return database;
    }

    @Override
    public void close() {
        database.drop();
        client.close();
    }
}
