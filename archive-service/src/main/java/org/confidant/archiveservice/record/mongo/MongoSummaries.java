package org.confidant.archiveservice.record.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.confidant.archiveservice.record.Summaries;
import org.confidant.archiveservice.record.Summary;
import org.confidant.archiveservice.roster.BranchId;
import org.confidant.archiveservice.roster.StaffId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.store.Scopes;
import org.springframework.stereotype.Component;

/** Summaries, one document each; the id is the session with the number of the message. */
@Component
final class MongoSummaries implements Summaries {
    private static final int MOST = 200;

    private final MongoCollection<Document> summaries;

    MongoSummaries(MongoDatabase database) {
        summaries = database.getCollection("summaries");
        summaries.createIndex(Indexes.ascending("session", "n")); // read by of
    }

    @Override
    public void keep(String session, BranchId branch, Summary summary) {
        try {
            summaries.insertOne(new Document("_id", session + ":" + summary.n()).append("schema", 1)
                    .append("session", session).append("branch", branch.value()).append("n", summary.n())
                    .append("by", summary.by().value()).append("at", Date.from(summary.at()))
                    .append("text", summary.text()));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public List<Summary> of(String session, BranchScope scope) {
        return summaries.find(Filters.and(Filters.eq("session", session), Scopes.within(scope, "branch")))
                .sort(Sorts.ascending("n")).limit(MOST).batchSize(MOST)
                .map(document -> new Summary(document.getLong("n"), new StaffId(document.getString("by")),
                        document.getDate("at").toInstant(), document.get("text", Binary.class)))
                .into(new ArrayList<>());
    }
}
