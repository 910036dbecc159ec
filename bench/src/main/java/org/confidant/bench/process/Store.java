package org.confidant.bench.process;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import java.util.concurrent.TimeUnit;

/** The driver with the settings the platform gives it: majority reads and writes, both retried. */
public final class Store {
    private Store() {}

    public static MongoClient client(String uri, CommandListener... listeners) {
        MongoClientSettings.Builder settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .writeConcern(WriteConcern.MAJORITY.withWTimeout(10, TimeUnit.SECONDS))
                .readConcern(ReadConcern.MAJORITY).retryWrites(true).retryReads(true)
                .applyToConnectionPoolSettings(pool -> pool.maxSize(64));
        for (CommandListener listener : listeners) {
            settings.addCommandListener(listener);
        }
        return MongoClients.create(settings.build());
    }
}
