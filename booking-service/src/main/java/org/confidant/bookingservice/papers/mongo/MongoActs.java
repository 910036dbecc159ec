package org.confidant.bookingservice.papers.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.papers.Act;
import org.confidant.bookingservice.papers.Acts;
import org.confidant.bookingservice.papers.KeptAct;
import org.confidant.bookingservice.papers.Papers;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.store.Stored;
import org.confidant.platform.store.StoredCollection;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Acts, one document each, written once. */
@Component
final class MongoActs implements Acts {
    /** Newest first: whoever did more than this with so few clients still has their last word counted. */
    private static final int MOST = 1_000;

    private final StoredCollection<Act> acts;

    MongoActs(MongoDatabase database, Relay relay, TechnicalClock technical) {
        acts = new StoredCollection<>(database, "papers", "branch", new ActMapping(), relay, technical);
        acts.collection().createIndex(Indexes.compoundIndex(Indexes.ascending(ActMapping.CLIENT),
                Indexes.descending("at"))); // read by of
    }

    @Override
    public KeptAct add(String id, Act act, List<Message> messages, Command command) {
        return kept(acts.create(id, act, messages, command).stored());
    }

    @Override
    public Map<ClientId, Papers> of(Collection<ClientId> clients, BranchScope scope) {
        return acts.list(Filters.in(ActMapping.CLIENT, clients.stream().map(ClientId::value).toList()), scope,
                Sorts.descending("at"), MOST).stream()
                .collect(Collectors.groupingBy(stored -> new ClientId(stored.value().client()),
                        Collectors.mapping(MongoActs::kept,
                                Collectors.collectingAndThen(Collectors.toList(), Papers::new))));
    }

    private static KeptAct kept(Stored<Act> stored) {
        return new KeptAct(stored.id(), stored.value());
    }
}
