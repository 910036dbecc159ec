package org.confidant.archiveservice.grant.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.confidant.archiveservice.grant.Grant;
import org.confidant.archiveservice.grant.Grants;
import org.confidant.archiveservice.roster.StaffId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.store.StoredCollection;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Grants, one document each; its id is the complaint's. */
@Component
final class MongoGrants implements Grants {
    private static final Command TOLD = new Command("", false, "", "complaint-service", OptionalLong.empty());
    private static final int MOST = 100;

    private final StoredCollection<Grant> grants;

    MongoGrants(MongoDatabase database, Relay relay, TechnicalClock technical) {
        grants = new StoredCollection<>(database, "grants", "branch", new GrantMapping(), relay, technical);
        grants.collection().createIndex(Indexes.ascending(GrantMapping.SESSION, GrantMapping.NAMED)); // read by naming
    }

    @Override
    public Optional<Stored<Grant>> of(String complaint, BranchScope scope) {
        return grants.byId(complaint, scope);
    }

    @Override
    public boolean start(Grant grant, List<Message> messages) {
        return !grants.create(grant.complaint(), grant, messages, TOLD).repeated();
    }

    @Override
    public boolean replace(Stored<Grant> read, Grant next, List<Message> messages) {
        return grants.write(read, new Change<>(next, messages), TOLD).isPresent();
    }

    /** The latest come first, should there ever be too many. */
    @Override
    public List<Grant> naming(StaffId person, String session, BranchScope scope) {
        return grants.list(Filters.and(Filters.eq(GrantMapping.SESSION, session),
                Filters.eq(GrantMapping.NAMED, person.value())), scope, Sorts.descending(Stored.UPDATED_AT), MOST)
                .stream().map(Stored::value).toList();
    }
}
