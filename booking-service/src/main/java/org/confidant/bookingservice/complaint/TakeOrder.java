package org.confidant.bookingservice.complaint;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import org.confidant.bookingservice.client.BookableClient;
import org.confidant.bookingservice.client.BookableClients;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.client.ClientSeals;
import org.confidant.bookingservice.compensation.OweClient;
import org.confidant.bookingservice.complaint.ComplaintMessage.MeasureOrdered;
import org.confidant.bookingservice.meter.BookingMeter;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.Message;
import org.springframework.stereotype.Component;

/**
 * Does for a client what was decided (C6): hands an apology to the mail, which carries it out, or owes them an amount. All of
 * it is made only once; so when somebody dies between, the message comes again and only the rest is done.
 */
@Component
final class TakeOrder {
    private final BookableClients clients;
    private final ClientSeals seals;
    private final TellOfComplaint tellOfComplaint;
    private final OweClient oweClient;
    private final Orders orders;
    private final MeterRegistry meters;

    TakeOrder(BookableClients clients, ClientSeals seals, TellOfComplaint tellOfComplaint, OweClient oweClient,
            Orders orders, MeterRegistry meters) {
        this.clients = clients;
        this.seals = seals;
        this.tellOfComplaint = tellOfComplaint;
        this.oweClient = oweClient;
        this.orders = orders;
        this.meters = meters;
    }

    void take(MeasureOrdered order, Envelope envelope, BranchScope scope) {
        Optional<Order> earlier = orders.find(order.measure(), scope);
        Optional<String> refusal = earlier.isPresent() ? Optional.empty() : refusal(order, scope);
        refusal.ifPresent(why -> keep(order, why, OrderNews.ended(order.measure(), why), "refuse"));
        if (refusal.isPresent() || earlier.filter(one -> !one.mailing()).isPresent()) {
            return;
        }
        if (order.due().isEmpty()) {
            keep(order, Order.MAILING, OrderNews.accepted(order.measure()), "accept");
        }
        tellOfComplaint.tell(order, envelope, scope);
        order.due().ifPresent(amount -> oweClient.owe(order.measure(), new BranchId(order.branch()),
                new ClientId(order.client()), amount));
    }

    private Optional<String> refusal(MeasureOrdered order, BranchScope scope) {
        ClientId client = new ClientId(order.client());
        if (seals.erased(client)) {
            return Optional.of(Order.ERASED);
        }
        Optional<BookableClient> known = clients.find(client, scope)
                .filter(one -> one.branch().equals(new BranchId(order.branch())));
        if (known.isEmpty()) {
            return Optional.of(Order.UNKNOWN_CLIENT);
        }
        return order.due().isPresent() || known.get().mailable() ? Optional.empty() : Optional.of(Order.NO_ADDRESS);
    }

    private void keep(MeasureOrdered order, String outcome, Message answer, String step) {
        if (orders.keep(order.measure(), new Order(order.complaint(), new BranchId(order.branch()), order.client(),
                order.kind(), outcome), List.of(answer))) {
            BookingMeter.MEASURES.counter(meters, order.kind(), step).increment();
        }
    }
}
