package org.confidant.platform.testing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;
import org.bson.Document;

/** Remembers, one of each shape, what a service looked for, so that the real server can be asked how it found it. */
public final class Queries implements CommandListener {
    private static final Set<String> OF_THE_CONNECTION = Set.of("$db", "lsid", "$clusterTime", "$readPreference",
            "readConcern", "txnNumber", "maxTimeMS");

    private static final Set<String> READINGS = Set.of("find", "aggregate");

    private final Map<String, Asked> seen = new ConcurrentHashMap<>();

    private record Asked(String database, BsonDocument command) {}

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (READINGS.contains(event.getCommandName())) {
            BsonDocument command = BsonDocument.parse(event.getCommand().toJson());
            OF_THE_CONNECTION.forEach(command::remove);
            seen.putIfAbsent(shape(command), new Asked(event.getDatabaseName(), command));
        }
    }

    private static String shape(BsonDocument command) {
        String wanted = command.containsKey("pipeline")
                ? command.getArray("pipeline").toString()
                : command.getDocument("filter", new BsonDocument()).toJson();
        return command.getString(command.getFirstKey()).getValue() + " "
                + wanted.replaceAll("\"[^\"]*\"(?!:)|\\d+", "?");
    }

    /** The queries that a server with these indexes answers by reading a whole collection. */
    public List<String> scans(String uri) {
        try (MongoClient client = MongoClients.create(uri)) {
            return seen.values().stream().filter(asked -> {
                Document plan = client.getDatabase(asked.database())
                        .runCommand(new Document("explain", asked.command()).append("verbosity", "queryPlanner"));
                return plan.toJson().contains("COLLSCAN");
            }).map(asked -> asked.command().toJson()).toList();
        }
    }

    public int size() {
        return seen.size();
    }
}
