package org.confidant.bench.messages;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.confidant.bench.service.Chat;

/**
 * The one write of a message and nothing else: added to the chat's chunk if that still has the count we know, or the first of
 * a new chunk. A test compares them with what archive-service sends.
 */
final class RawVoice implements Voice {
    private final MongoCollection<Document> chunks;
    private final Map<String, Height> heights = new ConcurrentHashMap<>();

    RawVoice(MongoDatabase database) {
        chunks = database.getCollection(Chunk.COLLECTION);
    }

    /** How far the chat's last chunk is filled. */
    private record Height(long first, int count, long before) {
        long next() {
            return first + count;
        }

        Height after() {
            return count < Chunk.MOST
                    ? new Height(first, count + 1, before)
                    : new Height(next(), 1, before + Chunk.bytes(count));
        }
    }

    /** Somebody has filled the first chunk so far. */
    void found(Chat chat, int count) {
        heights.put(chat.session(), new Height(1, count, 0));
    }

    @Override
    public void say(Turn turn) {
        Chat chat = turn.chat();
        Height height = heights.getOrDefault(chat.session(), new Height(1, 0, 0));
        Height after = height.after();
        Document message = Chunk.message(height.next(), turn.byClient());
        if (after.count() == 1) {
            chunks.insertOne(Chunk.of(chat, after.first(), after.before(), List.of(message)));
        } else if (chunks.updateOne(
                and(eq("_id", Chunk.id(chat, height.first())), eq("count", height.count()), exists("closed", false)),
                combine(push("messages", message), inc("count", 1), inc("bytes", Chunk.bytes(1))))
                .getMatchedCount() != 1) {
            throw new IllegalStateException("somebody else wrote into " + chat);
        }
        heights.put(chat.session(), after);
    }
}
