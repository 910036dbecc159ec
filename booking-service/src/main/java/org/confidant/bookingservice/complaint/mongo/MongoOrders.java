package org.confidant.bookingservice.complaint.mongo;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.OptionalLong;
import org.confidant.bookingservice.complaint.Order;
import org.confidant.bookingservice.complaint.Orders;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.outbox.Relay;
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
    public boolean known(String measure, BranchScope scope) {
        return orders.byId(measure, scope).isPresent();
    }

    @Override
    public void keep(String measure, Order order, List<Message> answers) {
        orders.create(measure, order, answers, BY_INBOX);
    }
}
