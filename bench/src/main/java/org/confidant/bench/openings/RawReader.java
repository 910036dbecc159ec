package org.confidant.bench.openings;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.Document;
import org.bson.types.Binary;
import org.confidant.bench.service.Chat;
import org.confidant.platform.web.Ids;

/**
 * One insert for each entry of a chain, and nothing read: the next is not made before the majority has the one it follows. A
 * test compares the entries with those that archive-service inserts.
 */
final class RawReader implements Reader {
    static final String COLLECTION = "openings";
    /** What the seal adds to a text: key id, nonce and tag. */
    private static final int SEAL = 5 + 12 + 16;
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final String HEAD = "0123456789abcdef".repeat(3).substring(0, 43);

    private final MongoCollection<Document> entries;
    private final Chat chat;
    private final String branch;
    private String previous = "";
    private long n;

    /** @param branch whose chain it is; nobody else writes there */
    RawReader(MongoDatabase database, String branch, Chat chat) {
        this.entries = database.getCollection(COLLECTION);
        this.branch = branch;
        this.chat = chat;
    }

    @Override
    public void begin() {
        // The driver's connections last.
    }

    @Override
    public void open() {
        n++;
        byte[] reason = new byte[REASON.getBytes(StandardCharsets.UTF_8).length + SEAL];
        ThreadLocalRandom.current().nextBytes(reason);
        entries.insertOne(new Document("_id", branch + ":" + n).append("schema", 1).append("branch", branch)
                .append("n", n).append("opening", Ids.random()).append("mark", Ids.random()).append("request", HASH)
                .append("at", Date.from(Instant.now())).append("by", chat.practitioner()).append("role", "practitioner")
                .append("outcome", "opened").append("session", chat.session())
                .append("clients", List.of(chat.client())).append("previous", previous).append("head", HEAD)
                .append("reason", new Binary(reason)));
        previous = HEAD;
    }
}
