package org.confidant.bookingservice.session.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.confidant.bookingservice.session.Summaries;
import org.confidant.bookingservice.session.Summary;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.store.StoredCollection;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Summaries, one document each session. */
@Component
final class MongoSummaries implements Summaries {
    private final StoredCollection<Summary> summaries;

    MongoSummaries(MongoDatabase database, Relay relay, TechnicalClock technical) {
        summaries = new StoredCollection<>(database, "summaries", "branch", new SummaryMapping(), relay, technical);
        summaries.collection().createIndex(Indexes.compoundIndex(Indexes.ascending(SummaryMapping.CLIENTS),
                Indexes.descending("at"))); // read by latest
    }

    @Override
    public Optional<Stored<Summary>> of(String session, BranchScope scope) {
        return summaries.byId(session, scope);
    }

    @Override
    public Optional<Stored<Summary>> begin(String session, Summary summary, List<Message> messages, Command command) {
        return summaries.bear(session, 0, summary, messages, command);
    }

    @Override
    public Stored<Summary> change(String session, BranchScope scope, Command command,
            Function<Summary, Change<Summary>> decision) {
        return summaries.change(session, scope, command, read -> decision.apply(read.value()));
    }

    @Override
    public List<Stored<Summary>> latest(Collection<String> clients, int limit, BranchScope scope) {
        return summaries.list(Filters.in(SummaryMapping.CLIENTS, clients), scope, Sorts.descending("at"), limit);
    }
}
