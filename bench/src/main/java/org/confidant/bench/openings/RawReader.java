package org.confidant.bench.openings;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.confidant.bench.service.Chat;
import org.confidant.bench.service.LikeSealed;
import org.confidant.platform.web.Ids;

/**
 * One insert for each entry of a chain, and nothing read: the next is not made before the majority has the one it follows. A
 * test compares the entries with those that archive-service inserts.
 */
final class RawReader implements Reader {
    static final String COLLECTION = "openings";
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
    public void open() {
        n++;
        entries.insertOne(new Document("_id", branch + ":" + n).append("schema", 1).append("branch", branch)
                .append("n", n).append("opening", Ids.random()).append("mark", Ids.random()).append("request", HASH)
                .append("at", Date.from(Instant.now())).append("by", chat.practitioner()).append("role", "practitioner")
                .append("outcome", "opened").append("session", chat.session())
                .append("clients", List.of(chat.client())).append("previous", previous).append("head", HEAD)
                .append("reason", LikeSealed.text(REASON)));
        previous = HEAD;
    }
}
