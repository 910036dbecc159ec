package org.confidant.bookingservice.complaint;

import java.util.Map;
import java.util.Set;
import org.confidant.bookingservice.booking.PassComplaintLink;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.complaint.ComplaintMessage.BookingsStopped;
import org.confidant.bookingservice.complaint.ComplaintMessage.LinkMinted;
import org.confidant.bookingservice.complaint.ComplaintMessage.MeasureOrdered;
import org.confidant.bookingservice.complaint.ComplaintMessage.Told;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.InboxScope;
import org.confidant.platform.outbox.Bodies;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.Inbox;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes what complaint-service tells: links and news for clients, whose bookings stop, what is to be done for a client. Each
 * effect is bound to an id made of the message, so a repeated message does nothing twice.
 */
@Component
final class ComplaintInbox implements Inbox {
    private static final Map<String, Class<? extends ComplaintMessage>> TYPES = Map.of("LinkMinted", LinkMinted.class,
            "ComplaintFiled", Told.class, "ComplaintTold", Told.class, "BookingsStopped", BookingsStopped.class,
            "MeasureOrdered", MeasureOrdered.class);

    private final PassComplaintLink passLink;
    private final TellOfComplaint tellOfComplaint;
    private final StopBookings stopBookings;
    private final TakeOrder takeOrder;
    private final Bodies<ComplaintMessage> bodies;

    ComplaintInbox(PassComplaintLink passLink, TellOfComplaint tellOfComplaint, StopBookings stopBookings,
            TakeOrder takeOrder, JsonMapper json) {
        this.passLink = passLink;
        this.tellOfComplaint = tellOfComplaint;
        this.stopBookings = stopBookings;
        this.takeOrder = takeOrder;
        bodies = new Bodies<>(json, TYPES);
    }

    @Override
    public String sender() {
        return "complaint-service";
    }

    @Override
    public Set<String> types() {
        return bodies.types();
    }

    @Override
    public Delivery take(Envelope envelope) {
        return bodies.take(envelope, message -> act(message, envelope, InboxScope.ofSender(envelope.sender())));
    }

    private Delivery act(ComplaintMessage message, Envelope envelope, BranchScope scope) {
        return switch (message) {
            case LinkMinted link -> passLink.pass(link.session(), link.participant(), new ClientId(link.client()),
                    link.link(), scope) ? Delivery.TAKEN : new Delivery.Refused("there is no such participant");
            case Told told -> {
                tellOfComplaint.tell(told, envelope, scope);
                yield Delivery.TAKEN;
            }
            case BookingsStopped stopped -> {
                stopBookings.stop(stopped, envelope.n(), scope);
                yield Delivery.TAKEN;
            }
            case MeasureOrdered order -> {
                takeOrder.take(order, envelope, scope);
                yield Delivery.TAKEN;
            }
        };
    }
}
