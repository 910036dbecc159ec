package org.confidant.staffservice.audit.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.store.Scopes;
import org.confidant.staffservice.audit.Grant;
import org.confidant.staffservice.audit.Grants;
import org.confidant.staffservice.audit.Held;
import org.springframework.stereotype.Component;

/** One document per entry, inserted and never touched again. */
@Component
public final class MongoGrants implements Grants {
    private final MongoCollection<Document> grants;

    public MongoGrants(MongoDatabase database) {
        grants = database.getCollection("grants");
        grants.createIndex(Indexes.ascending("at", "_id")); // read by between
    }

    @Override
    public void add(Grant grant) {
        try {
            grants.insertOne(new Document("_id", grant.id()).append("schema", 1).append("at", Date.from(grant.at()))
                    .append("by", grant.by()).append("subject", grant.subject()).append("step", grant.step().name())
                    .append("from", write(grant.from())).append("to", write(grant.to()))
                    .append("branches", branches(grant)));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public List<Grant> between(Instant from, Instant to, Optional<Cursor> after, int limit, BranchScope scope) {
        Bson period = Filters.and(Filters.gte("at", Date.from(from)), Filters.lt("at", Date.from(to)));
        Bson rest = after.map(MongoGrants::behind).orElse(Filters.empty());
        return grants.find(Filters.and(period, rest, Scopes.within(scope, "branches")))
                .sort(Indexes.ascending("at", "_id"))
                .limit(limit).batchSize(limit).map(MongoGrants::read).into(new ArrayList<>());
    }

    private static Bson behind(Cursor cursor) {
        Date at = Date.from(cursor.at());
        return Filters.or(Filters.gt("at", at), Filters.and(Filters.eq("at", at), Filters.gt("_id", cursor.id())));
    }

    private static List<String> branches(Grant grant) {
        List<String> branches = new ArrayList<>(grant.from().branches());
        branches.addAll(grant.to().branches());
        return branches.stream().distinct().toList();
    }

    private static Document write(Held held) {
        return new Document("roles", held.roles()).append("branches", held.branches());
    }

    private static Grant read(Document document) {
        return new Grant(document.getString("_id"), document.getDate("at").toInstant(), document.getString("by"),
                document.getString("subject"), Grant.Step.valueOf(document.getString("step")),
                held(document.get("from", new Document())), held(document.get("to", new Document())));
    }

    private static Held held(Document document) {
        return new Held(document.getList("roles", String.class, List.of()),
                document.getList("branches", String.class, List.of()));
    }
}
