package org.confidant.bookingservice.agenda.mongo;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.BsonDocument;

/** Remembers the writes that wait for the majority. */
final class CountingWrites implements CommandListener {
    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findAndModify");

    private final Queue<String> majority = new ConcurrentLinkedQueue<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (WRITES.contains(event.getCommandName()) && waitsForMajority(event.getCommand())) {
            majority.add(event.getCommandName() + " "
                    + event.getCommand().getString(event.getCommandName()).getValue());
        }
    }

    private static boolean waitsForMajority(BsonDocument command) {
        return command.getDocument("writeConcern", new BsonDocument()).get("w") instanceof org.bson.BsonString;
    }

    void reset() {
        majority.clear();
    }

    List<String> majority() {
        return List.copyOf(majority);
    }
}
