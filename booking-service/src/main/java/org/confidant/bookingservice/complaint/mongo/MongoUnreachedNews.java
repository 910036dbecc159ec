package org.confidant.bookingservice.complaint.mongo;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.OptionalLong;
import org.confidant.bookingservice.complaint.Unreached;
import org.confidant.bookingservice.complaint.UnreachedNews;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.StoredCollection;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** News of complaints that reached nobody, one document each; the id is the news's. */
@Component
final class MongoUnreachedNews implements UnreachedNews {
    private static final Command BY_RELAY = new Command("", false, "", "relay", OptionalLong.empty());

    private final StoredCollection<Unreached> unreached;

    MongoUnreachedNews(MongoDatabase database, Relay relay, TechnicalClock technical) {
        unreached = new StoredCollection<>(database, "unreached", "branch", new UnreachedMapping(), relay, technical);
    }

    @Override
    public void keep(String news, Unreached one, Message told) {
        unreached.create(news, one, List.of(told), BY_RELAY);
    }

    @Override
    public void mend(String news, ReachNews told, BranchScope scope) {
        if (unreached.byId(news, scope).filter(stored -> !stored.value().reached()).isPresent()) {
            unreached.change(news, scope, BY_RELAY, read -> read.value().reached()
                    ? Change.silent(read.value())
                    : new Change<>(read.value().mended(), List.of(told.of(read.value().complaint()))));
        }
    }
}
