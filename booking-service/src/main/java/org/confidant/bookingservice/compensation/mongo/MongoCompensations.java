package org.confidant.bookingservice.compensation.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.confidant.bookingservice.compensation.Compensation;
import org.confidant.bookingservice.compensation.CompensationState;
import org.confidant.bookingservice.compensation.Compensations;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.store.StoredCollection;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Compensations, one document each; the id is the measure's. */
@Component
final class MongoCompensations implements Compensations {
    private static final Command BY_INBOX = new Command("", false, "", "inbox", OptionalLong.empty());

    private final StoredCollection<Compensation> compensations;

    MongoCompensations(MongoDatabase database, Relay relay, TechnicalClock technical) {
        compensations = new StoredCollection<>(database, "compensations", "branch", new CompensationMapping(), relay,
                technical);
        compensations.collection().createIndex(Indexes.ascending("branch", "state", "_id")); // read by list
        compensations.collection().createIndex(Indexes.ascending("state", "_id")); // read by list: of all branches
    }

    @Override
    public boolean keep(String measure, Compensation compensation, List<Message> messages) {
        return !compensations.create(measure, compensation, messages, BY_INBOX).repeated();
    }

    @Override
    public Stored<Compensation> change(String id, BranchScope scope, Command command,
            Function<Stored<Compensation>, Change<Compensation>> decision) {
        return compensations.change(id, scope, command, decision);
    }

    @Override
    public List<Stored<Compensation>> list(Optional<String> branch, CompensationState state, Optional<String> after,
            int limit, BranchScope scope) {
        List<Bson> filters = new ArrayList<>(List.of(Filters.eq("state", state.word())));
        branch.ifPresent(id -> filters.add(Filters.eq("branch", id)));
        after.ifPresent(id -> filters.add(Filters.gt("_id", id)));
        return compensations.list(Filters.and(filters), scope, Sorts.ascending("_id"), limit);
    }
}
