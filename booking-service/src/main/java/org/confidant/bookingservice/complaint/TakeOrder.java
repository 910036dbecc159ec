package org.confidant.bookingservice.complaint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.confidant.bookingservice.client.BookableClients;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.client.ClientSeals;
import org.confidant.bookingservice.compensation.OweClient;
import org.confidant.bookingservice.complaint.ComplaintMessage.MeasureOrdered;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.Message;
import org.springframework.stereotype.Component;

/**
 * Does for a client what was decided (C7): hands an apology to the mail, which is all there is to do, or owes them an amount. The
 * notice is made first, and only once; so when somebody dies between, the message comes again and only the rest is done.
 */
@Component
final class TakeOrder {
    private static final String COMPLAINTS = "complaint-service";

    private final BookableClients clients;
    private final ClientSeals seals;
    private final TellOfComplaint tellOfComplaint;
    private final OweClient oweClient;
    private final Orders orders;

    TakeOrder(BookableClients clients, ClientSeals seals, TellOfComplaint tellOfComplaint, OweClient oweClient,
            Orders orders) {
        this.clients = clients;
        this.seals = seals;
        this.tellOfComplaint = tellOfComplaint;
        this.oweClient = oweClient;
        this.orders = orders;
    }

    void take(MeasureOrdered order, Envelope envelope, BranchScope scope) {
        if (orders.known(order.measure(), scope)) {
            return;
        }
        ClientId client = new ClientId(order.client());
        Optional<String> refusal = refusal(client, scope);
        if (refusal.isPresent()) {
            keep(order, refusal.get(), List.of(answer("MeasureRefused",
                    Map.of("measure", order.measure(), "reason", refusal.get()))));
            return;
        }
        tellOfComplaint.tell(order, envelope, scope);
        order.due().ifPresentOrElse(
                amount -> oweClient.owe(order.measure(), new BranchId(order.branch()), client, amount),
                () -> keep(order, Order.DONE, List.of(answer("MeasureAccepted", Map.of("measure", order.measure())),
                        answer("MeasureDone", Map.of("measure", order.measure())))));
    }

    private Optional<String> refusal(ClientId client, BranchScope scope) {
        if (seals.erased(client)) {
            return Optional.of(Order.ERASED);
        }
        return clients.find(client, scope).isPresent() ? Optional.empty() : Optional.of(Order.UNKNOWN_CLIENT);
    }

    private void keep(MeasureOrdered order, String outcome, List<Message> answers) {
        orders.keep(order.measure(), new Order(order.complaint(), new BranchId(order.branch()), order.client(),
                order.kind(), outcome), answers);
    }

    private static Message answer(String type, Map<String, Object> body) {
        return new Message(COMPLAINTS, type, body);
    }
}
