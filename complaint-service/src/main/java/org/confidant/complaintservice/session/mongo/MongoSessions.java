package org.confidant.complaintservice.session.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Optional;
import org.bson.Document;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.complaintservice.session.Session;
import org.confidant.complaintservice.session.Sessions;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.store.Scopes;
import org.springframework.stereotype.Component;

/** Sessions, one document each, only ever inserted. */
@Component
final class MongoSessions implements Sessions {
    private final MongoCollection<Document> sessions;

    MongoSessions(MongoDatabase database) {
        sessions = database.getCollection("sessions");
    }

    @Override
    public Optional<Session> byId(String id, BranchScope scope) {
        return Optional.ofNullable(sessions.find(Filters.and(Filters.eq("_id", id), Scopes.within(scope, "branch")))
                .limit(1).first())
                .map(document -> new Session(id, new BranchId(document.getString("branch")),
                        document.getString("offering"), document.getString("channel"),
                        new StaffId(document.getString("practitioner"))));
    }

    @Override
    public void keep(Session session) {
        try {
            sessions.insertOne(new Document("_id", session.id()).append("schema", 1)
                    .append("branch", session.branch().value()).append("offering", session.offering())
                    .append("channel", session.channel()).append("practitioner", session.practitioner().value()));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }
}
