package org.confidant.bookingservice.complaint.mongo;

import org.bson.Document;
import org.confidant.bookingservice.complaint.Order;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.store.Mapping;

/** An order as its document. */
final class OrderMapping implements Mapping<Order> {
    @Override
    public Document write(Order order) {
        return new Document("branch", order.branch().value()).append("complaint", order.complaint())
                .append("client", order.client()).append("kind", order.kind()).append("outcome", order.outcome());
    }

    @Override
    public Order read(Document document) {
        return new Order(document.getString("complaint"), new BranchId(document.getString("branch")),
                document.getString("client"), document.getString("kind"), document.getString("outcome"));
    }
}
