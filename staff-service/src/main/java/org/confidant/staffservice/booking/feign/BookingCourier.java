package org.confidant.staffservice.booking.feign;

import feign.FeignException;
import org.confidant.platform.outbox.Courier;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.InboxMessage;
import org.confidant.staffservice.account.OwnToken;
import org.confidant.staffservice.booking.BookingLane;
import org.springframework.cloud.client.circuitbreaker.NoFallbackAvailableException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Brings messages to booking-service. Only 204 means taken, and only what says that the message itself is wrong refuses it
 * for good; whatever else comes back may come from something in between.
 */
@Component
public final class BookingCourier implements Courier {
    private final BookingInbox inbox;
    private final OwnToken token;

    BookingCourier(BookingInbox inbox, OwnToken token) {
        this.inbox = inbox;
        this.token = token;
    }

    @Override
    public String receiver() {
        return BookingLane.RECEIVER;
    }

    @Override
    public Delivery deliver(Envelope envelope) {
        try {
            ResponseEntity<Void> answer = inbox.put(envelope.sender(), envelope.n(),
                    new InboxMessage(envelope.type(), envelope.at(), envelope.body()));
            return answer.getStatusCode() == HttpStatus.NO_CONTENT
                    ? Delivery.TAKEN
                    : new Delivery.Unavailable("answered " + answer.getStatusCode());
        } catch (NoFallbackAvailableException e) {
            return e.getCause() instanceof FeignException failure ? judged(failure) : away(e);
        } catch (FeignException failure) {
            return judged(failure);
        }
    }

    private Delivery judged(FeignException failure) {
        return switch (failure.status()) {
            case 400, 413, 422 -> new Delivery.Refused("answered " + failure.status());
            case 401 -> renewed();
            default -> away(failure);
        };
    }

    private Delivery renewed() {
        token.refused(token.value());
        return new Delivery.Unavailable("answered 401");
    }

    private static Delivery away(RuntimeException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return new Delivery.Unavailable(cause.getClass().getSimpleName());
    }
}
