package org.confidant.complaintservice.attachment.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.confidant.complaintservice.attachment.Attachment;
import org.confidant.complaintservice.attachment.Attachments;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.store.Mapping;
import org.confidant.platform.store.Stored;
import org.confidant.platform.store.StoredCollection;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Attachments, one document each. One that was spoiled and never published has a version and nothing else. */
@Component
final class MongoAttachments implements Attachments {
    private static final String COMPLAINT = "complaint";
    private static final String N = "n";
    /** Complaint and number in one field, which a document has only once it is published. */
    private static final String PLACE = "place";
    private static final int MOST = 100;

    private final StoredCollection<Attachment> attachments;

    MongoAttachments(MongoDatabase database, Relay relay, TechnicalClock technical) {
        attachments = new StoredCollection<>(database, "attachments", "branch", new AttachmentMapping(), relay,
                technical);
        attachments.collection().createIndex(Indexes.ascending(COMPLAINT, N)); // read by of
        attachments.collection().createIndex(Indexes.ascending(PLACE),
                new IndexOptions().unique(true).sparse(true)); // read by byNumber; of two at once one gets a number
    }

    @Override
    public Optional<Stored<Attachment>> byNumber(String complaint, int n, BranchScope scope) {
        return attachments.first(Filters.eq(PLACE, place(complaint, n)), scope);
    }

    @Override
    public List<Stored<Attachment>> of(String complaint, BranchScope scope) {
        return attachments.list(Filters.eq(COMPLAINT, complaint), scope, Sorts.ascending(N), MOST);
    }

    @Override
    public Standing standing(String id) {
        Document there = attachments.collection().find(Filters.eq("_id", id)).limit(1).first();
        return there == null
                ? new Standing(0, Optional.empty())
                : new Standing(there.getLong("version"), Optional.ofNullable(there.getString("upload")));
    }

    @Override
    public Optional<Stored<Attachment>> addedBefore(Command command) {
        return attachments.createdBefore(command.id(), command);
    }

    @Override
    public Optional<Stored<Attachment>> publish(long unborn, Attachment attachment, Command command) {
        return attachments.bear(command.id(), unborn, attachment, List.of(), command);
    }

    @Override
    public boolean spoil(String id, long unborn) {
        if (unborn > 0) {
            return attachments.collection().updateOne(
                    Filters.and(Filters.eq("_id", id), Filters.eq("version", unborn), Filters.exists("schema", false)),
                    Updates.inc("version", 1L)).getMatchedCount() == 1;
        }
        try {
            attachments.collection().insertOne(new Document("_id", id).append("version", 1L));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    private static String place(String complaint, int n) {
        return complaint + "/" + n;
    }

    /** An attachment as its document. */
    private static final class AttachmentMapping implements Mapping<Attachment> {
        @Override
        public Document write(Attachment attachment) {
            Attachment.SealedFile file = attachment.file();
            return new Document(COMPLAINT, attachment.complaint()).append("branch", attachment.branch().value())
                    .append(N, attachment.n()).append(PLACE, place(attachment.complaint(), attachment.n()))
                    .append("name", file.name()).append("type", file.type()).append("size", file.size())
                    .append("key", file.key()).append("upload", file.upload()).append("by", attachment.by())
                    .append("at", Date.from(attachment.at()));
        }

        @Override
        public Attachment read(Document document) {
            return new Attachment(document.getString(COMPLAINT), new BranchId(document.getString("branch")),
                    document.getInteger(N),
                    new Attachment.SealedFile(document.get("name", Binary.class), document.getString("type"),
                            document.getLong("size"), document.get("key", Binary.class),
                            document.getString("upload")),
                    document.getString("by"), document.getDate("at").toInstant());
        }
    }
}
