package org.confidant.bookingservice.complaint.mongo;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.confidant.bookingservice.complaint.Order;
import org.confidant.bookingservice.complaint.Orders;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.store.StoredCollection;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Orders, one document each; the id is the measure's. */
@Component
final class MongoOrders implements Orders {
    private static final Command BY_INBOX = new Command("", false, "", "inbox", OptionalLong.empty());

    private final StoredCollection<Order> orders;

    MongoOrders(MongoDatabase database, Relay relay, TechnicalClock technical) {
        orders = new StoredCollection<>(database, "orders", "branch", new OrderMapping(), relay, technical);
    }

    @Override
    public Optional<Order> find(String measure, BranchScope scope) {
        return orders.byId(measure, scope).map(Stored::value);
    }

    @Override
    public boolean keep(String measure, Order order, List<Message> answers) {
        return !orders.create(measure, order, answers, BY_INBOX).repeated();
    }

    @Override
    public boolean end(String measure, String outcome, Message answer, BranchScope scope) {
        if (orders.byId(measure, scope).filter(stored -> stored.value().mayEnd(outcome)).isEmpty()) {
            return false;
        }
        AtomicBoolean ended = new AtomicBoolean();
        orders.change(measure, scope, BY_INBOX, read -> {
            ended.set(read.value().mayEnd(outcome));
            return ended.get()
                    ? new Change<>(read.value().ended(outcome), List.of(answer))
                    : Change.silent(read.value());
        });
        return ended.get();
    }
}
