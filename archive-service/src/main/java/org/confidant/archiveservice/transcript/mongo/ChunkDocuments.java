package org.confidant.archiveservice.transcript.mongo;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.confidant.archiveservice.roster.BranchId;
import org.confidant.archiveservice.transcript.Author;
import org.confidant.archiveservice.transcript.SealedMessage;
import org.confidant.archiveservice.transcript.Tail;

/** How a chunk stands in its document. */
final class ChunkDocuments {
    static final String SESSION = "session";
    static final String FIRST = "first";
    static final String COUNT = "count";
    static final String BYTES = "bytes";
    static final String BEFORE = "before";
    static final String CLOSED = "closed";
    static final String MESSAGES = "messages";
    static final String COMMAND = "messages.command";

    private ChunkDocuments() {}

    static String id(String session, long first) {
        return session + ":" + first;
    }

    /** The chunk that follows that tail. */
    static Document chunk(String session, BranchId branch, Tail tail, List<SealedMessage> messages) {
        return new Document("_id", id(session, tail.next())).append("schema", 1).append(SESSION, session)
                .append("branch", branch.value()).append(FIRST, tail.next()).append(COUNT, messages.size())
                .append(BYTES, messages.stream().mapToLong(SealedMessage::bytes).sum())
                .append(BEFORE, tail.total())
                .append(MESSAGES, messages.stream().map(ChunkDocuments::write).toList());
    }

    static Tail tail(Document chunk) {
        Tail.Mark mark = chunk.containsKey(CLOSED) ? Tail.Mark.valueOf(chunk.getString(CLOSED)) : Tail.Mark.OPEN;
        return new Tail(mark, chunk.getLong(FIRST), chunk.getInteger(COUNT), chunk.getLong(BYTES),
                chunk.getLong(BEFORE));
    }

    static Document write(SealedMessage message) {
        Document document = new Document("number", message.number()).append("author", message.author().word())
                .append("said", Date.from(message.saidAt())).append("taken", Date.from(message.takenAt()))
                .append("text", message.text());
        message.command().ifPresent(sent -> document.append("command", sent.id()).append("hash", sent.bodyHash()));
        return document;
    }

    static Stream<SealedMessage> messages(Document chunk) {
        return chunk.getList(MESSAGES, Document.class).stream()
                .map(message -> new SealedMessage(message.getLong("number"), Author.of(message.getString("author")),
                        message.getDate("said").toInstant(), message.getDate("taken").toInstant(),
                        message.get("text", Binary.class),
                        Optional.ofNullable(message.getString("command"))
                                .map(id -> new SealedMessage.Sent(id, message.getString("hash")))));
    }
}
