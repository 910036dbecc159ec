package org.confidant.bench.messages;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.confidant.bench.service.Chat;
import org.confidant.bench.service.LikeSealed;
import org.confidant.platform.web.Ids;

/** A chunk of a transcript as archive-service writes it; what would be sealed is as long, and random. */
final class Chunk {
    static final String COLLECTION = "chunks";
    /** Messages in a full one. */
    static final int MOST = 200;
    private static final String HASH = "0123456789abcdef".repeat(4);

    private Chunk() {}

    static Document of(Chat chat, long first, long before, List<Document> messages) {
        return new Document("_id", id(chat, first)).append("schema", 1).append("session", chat.session())
                .append("branch", chat.branch()).append("first", first).append("count", messages.size())
                .append("bytes", bytes(messages.size())).append("before", before).append("messages", messages);
    }

    /** The first chunk of a chat with so many messages. */
    static Document filled(Chat chat, int count) {
        return of(chat, 1, 0, IntStream.rangeClosed(1, count).mapToObj(number -> message(number, number % 2 == 0))
                .toList());
    }

    static String id(Chat chat, long first) {
        return chat.session() + ":" + first;
    }

    static Document message(long number, boolean byClient) {
        Date now = Date.from(Instant.now());
        return new Document("number", number).append("author", byClient ? "client-1" : "practitioner")
                .append("said", now).append("taken", now).append("text", LikeSealed.text(Chat.LINE))
                .append("command", Ids.random()).append("hash", HASH);
    }

    /** Of the texts of so many messages. */
    static long bytes(int messages) {
        return (long) messages * LikeSealed.length(Chat.LINE);
    }
}
