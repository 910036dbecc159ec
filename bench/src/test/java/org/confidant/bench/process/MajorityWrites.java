package org.confidant.bench.process;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/** Remembers the writes that wait for the majority. */
public final class MajorityWrites implements CommandListener {
    private static final JsonWriterSettings WITH_TYPES = JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED)
            .build();
    private static final Set<String> STATEMENTS = Set.of("documents", "updates");

    private final List<BsonDocument> commands = new CopyOnWriteArrayList<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        BsonDocument command = event.getCommand();
        boolean write = STATEMENTS.stream().anyMatch(command::containsKey);
        if (write && command.getDocument("writeConcern", new BsonDocument()).get("w") instanceof BsonString) {
            commands.add(BsonDocument.parse(command.toJson(WITH_TYPES)));
        }
    }

    public void forget() {
        commands.clear();
    }

    /** A copy that hears no more. */
    public MajorityWrites remembered() {
        MajorityWrites copy = new MajorityWrites();
        copy.commands.addAll(commands);
        return copy;
    }

    public List<String> names() {
        return commands.stream().map(command -> command.getFirstKey() + " "
                + command.getString(command.getFirstKey()).getValue()).toList();
    }

    /** Statement by statement, with types in the place of values. */
    public List<String> shapes() {
        return commands.stream().flatMap(command -> statements(command).stream())
                .map(MajorityWrites::shape).toList();
    }

    public int bytes(int write) {
        return statements(commands.get(write)).stream().mapToInt(statement -> new RawBsonDocument(statement
                .asDocument(), new BsonDocumentCodec()).getByteBuffer().remaining()).sum();
    }

    private static BsonArray statements(BsonDocument command) {
        return STATEMENTS.stream().filter(command::containsKey).map(command::getArray).findFirst().orElseThrow();
    }

    private static String shape(BsonValue value) {
        return switch (value) {
            case BsonDocument document -> document.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, field -> shape(field.getValue()), (one, _) -> one,
                            TreeMap::new))
                    .toString();
            case BsonArray array -> array.stream().map(MajorityWrites::shape).toList().toString();
            default -> value.getBsonType().name();
        };
    }
}
