package org.confidant.complaintservice.attachment.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.confidant.complaintservice.attachment.Chunks;
import org.springframework.stereotype.Component;

/** Chunks, a document each: {@code {_id: upload:k, bytes}}, and while they are drafts since when and of what. */
@Component
final class MongoChunks implements Chunks {
    private static final String DRAFT = "draft";
    private static final String UPLOAD = "upload";
    private static final String ATTACHMENT = "attachment";
    private static final String UNBORN = "unborn";
    private static final int LOOKED_AT = 500;

    private final MongoCollection<Document> chunks;

    MongoChunks(MongoDatabase database) {
        chunks = database.getCollection("chunks");
        chunks.createIndex(Indexes.ascending(DRAFT)); // read by drafts
    }

    @Override
    public void put(Draft draft, int k, byte[] sealed, Instant at) {
        chunks.insertOne(new Document("_id", draft.upload() + ":" + k).append("bytes", new Binary(sealed))
                .append(DRAFT, Date.from(at)).append(UPLOAD, draft.upload()).append(ATTACHMENT, draft.attachment())
                .append(UNBORN, draft.unborn()));
    }

    @Override
    public Optional<byte[]> get(String upload, int k) {
        return Optional.ofNullable(chunks.find(Filters.eq("_id", upload + ":" + k)).limit(1).first())
                .map(chunk -> chunk.get("bytes", Binary.class).getData());
    }

    @Override
    public void settle(String upload) {
        chunks.updateMany(allOf(upload), Updates.unset(DRAFT));
    }

    @Override
    public void remove(String upload) {
        chunks.deleteMany(allOf(upload));
    }

    /** By their ids: the character behind the colon ends the range. */
    private static Bson allOf(String upload) {
        return Filters.and(Filters.gte("_id", upload + ":"), Filters.lt("_id", upload + ";"));
    }

    @Override
    public List<Draft> drafts(Instant before) {
        return chunks.find(Filters.lte(DRAFT, Date.from(before))).sort(Sorts.ascending(DRAFT)).limit(LOOKED_AT)
                .batchSize(LOOKED_AT).projection(Projections.include(UPLOAD, ATTACHMENT, UNBORN))
                .map(chunk -> new Draft(chunk.getString(UPLOAD), chunk.getString(ATTACHMENT), chunk.getLong(UNBORN)))
                .into(new ArrayList<>()).stream().distinct().toList();
    }
}
