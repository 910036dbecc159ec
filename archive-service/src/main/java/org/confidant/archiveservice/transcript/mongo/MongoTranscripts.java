package org.confidant.archiveservice.transcript.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.confidant.archiveservice.roster.BranchId;
import org.confidant.archiveservice.transcript.SealedMessage;
import org.confidant.archiveservice.transcript.Tail;
import org.confidant.archiveservice.transcript.Transcripts;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.store.Scopes;
import org.springframework.stereotype.Component;

/**
 * Transcripts in chunk documents. The id of a chunk is its session and the number of its first message, so that of two who
 * begin the same chunk one fails; everything else is added on condition of the count that was read.
 */
@Component
public final class MongoTranscripts implements Transcripts {
    private static final Bson WITHOUT_MESSAGES = Projections.include(ChunkDocuments.FIRST, ChunkDocuments.COUNT,
            ChunkDocuments.BYTES, ChunkDocuments.BEFORE, ChunkDocuments.CLOSED);

    private final MongoCollection<Document> chunks;

    public MongoTranscripts(MongoDatabase database) {
        chunks = database.getCollection("chunks");
        chunks.createIndex(Indexes.ascending(ChunkDocuments.SESSION, ChunkDocuments.FIRST)); // read by tail and read
        chunks.createIndex(Indexes.ascending(ChunkDocuments.SESSION, ChunkDocuments.COMMAND)); // read by sentBefore
    }

    @Override
    public Tail tail(String session, BranchScope scope) {
        Document last = chunks.find(of(session, scope)).projection(WITHOUT_MESSAGES)
                .sort(Sorts.descending(ChunkDocuments.FIRST)).limit(1).first();
        return last == null ? Tail.NONE : ChunkDocuments.tail(last);
    }

    @Override
    public Optional<SealedMessage> sentBefore(String session, String command, BranchScope scope) {
        return Optional.ofNullable(chunks.find(Filters.and(of(session, scope),
                Filters.eq(ChunkDocuments.COMMAND, command))).limit(1).first())
                .flatMap(chunk -> ChunkDocuments.messages(chunk)
                        .filter(message -> message.command().filter(sent -> sent.id().equals(command)).isPresent())
                        .findFirst());
    }

    @Override
    public boolean push(String session, Tail tail, SealedMessage message) {
        return chunks.updateOne(stillAs(session, tail), Updates.combine(
                Updates.push(ChunkDocuments.MESSAGES, ChunkDocuments.write(message)),
                Updates.inc(ChunkDocuments.COUNT, 1), Updates.inc(ChunkDocuments.BYTES, (long) message.bytes())))
                .getMatchedCount() == 1;
    }

    @Override
    public boolean begin(String session, BranchId branch, Tail tail, SealedMessage message) {
        return inserted(ChunkDocuments.chunk(session, branch, tail, List.of(message)));
    }

    @Override
    public void fill(String session, Tail tail) {
        chunks.updateOne(stillAs(session, tail), Updates.set(ChunkDocuments.CLOSED, Tail.Mark.FULL.name()));
    }

    @Override
    public boolean finish(String session, BranchId branch, Tail tail) {
        String finished = Tail.Mark.FINAL.name();
        if (tail.takesMore()) {
            return chunks.updateOne(stillAs(session, tail), Updates.set(ChunkDocuments.CLOSED, finished))
                    .getMatchedCount() == 1;
        }
        return inserted(ChunkDocuments.chunk(session, branch, tail, List.of()).append(ChunkDocuments.CLOSED,
                finished));
    }

    @Override
    public List<SealedMessage> read(String session, long after, int limit, BranchScope scope) {
        List<SealedMessage> found = new ArrayList<>();
        long first = after == 0 ? 1 : firstOfChunk(session, after + 1, scope);
        try (MongoCursor<Document> cursor = chunks
                .find(Filters.and(of(session, scope), Filters.gte(ChunkDocuments.FIRST, first)))
                .sort(Sorts.ascending(ChunkDocuments.FIRST))
                .limit(limit + 1).batchSize(4).iterator()) {
            while (cursor.hasNext() && found.size() < limit) {
                ChunkDocuments.messages(cursor.next()).filter(message -> message.number() > after)
                        .limit(limit - (long) found.size()).forEach(found::add);
            }
        }
        return found;
    }

    /** The first number of the chunk that holds that message, or would. */
    private long firstOfChunk(String session, long number, BranchScope scope) {
        Document chunk = chunks.find(Filters.and(of(session, scope), Filters.lte(ChunkDocuments.FIRST, number)))
                .projection(Projections.include(ChunkDocuments.FIRST)).sort(Sorts.descending(ChunkDocuments.FIRST))
                .limit(1).first();
        return chunk == null ? 1 : chunk.getLong(ChunkDocuments.FIRST);
    }

    private static Bson of(String session, BranchScope scope) {
        Bson theirs = Filters.eq(ChunkDocuments.SESSION, session);
        return scope.limited().isPresent() ? Filters.and(theirs, Scopes.within(scope, "branch")) : theirs;
    }

    private static Bson stillAs(String session, Tail tail) {
        return Filters.and(Filters.eq("_id", ChunkDocuments.id(session, tail.first())),
                Filters.eq(ChunkDocuments.COUNT, tail.count()), Filters.exists(ChunkDocuments.CLOSED, false));
    }

    private boolean inserted(Document chunk) {
        try {
            chunks.insertOne(chunk);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }
}
