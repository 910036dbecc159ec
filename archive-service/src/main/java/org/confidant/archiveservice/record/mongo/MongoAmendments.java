package org.confidant.archiveservice.record.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.confidant.archiveservice.record.Amendment;
import org.confidant.archiveservice.record.Amendments;
import org.confidant.archiveservice.roster.BranchId;
import org.confidant.archiveservice.roster.StaffId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.store.Mapping;
import org.confidant.platform.store.Stored;
import org.confidant.platform.store.StoredCollection;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Amendments, one document each. */
@Component
final class MongoAmendments implements Amendments {
    private static final int MOST = 200;

    private final StoredCollection<Amendment> amendments;

    MongoAmendments(MongoDatabase database, Relay relay, TechnicalClock technical) {
        amendments = new StoredCollection<>(database, "amendments", "branch", new AmendmentMapping(), relay,
                technical);
        amendments.collection().createIndex(Indexes.ascending("session", "at")); // read by of
    }

    @Override
    public Stored<Amendment> add(Amendment amendment, Command command) {
        return amendments.create(command.id(), amendment, List.of(), command).stored();
    }

    @Override
    public List<Stored<Amendment>> of(String session, BranchScope scope) {
        return amendments.list(Filters.eq("session", session), scope, Sorts.ascending("at", "_id"), MOST);
    }

    /** An amendment as its document. */
    private static final class AmendmentMapping implements Mapping<Amendment> {
        @Override
        public Document write(Amendment amendment) {
            return new Document("session", amendment.session()).append("branch", amendment.branch().value())
                    .append("by", amendment.by().value()).append("at", Date.from(amendment.at()))
                    .append("text", amendment.text()).append("reason", amendment.reason());
        }

        @Override
        public Amendment read(Document document) {
            return new Amendment(document.getString("session"), new BranchId(document.getString("branch")),
                    new StaffId(document.getString("by")), document.getDate("at").toInstant(),
                    document.get("text", Binary.class), document.get("reason", Binary.class));
        }
    }
}
