package org.confidant.platform.tell;

import feign.FeignException;
import java.util.Map;
import org.confidant.platform.crypto.BrokenSeal;
import org.confidant.platform.crypto.SealedValue;
import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.outbox.Courier;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.InboxMessage;
import org.springframework.cloud.client.circuitbreaker.NoFallbackAvailableException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Brings messages to another service. Only 204 means taken, and only what says that the message itself is wrong refuses it
 * for good; whatever else comes back may come from something in between. Sealed values are opened on the way; a message
 * about somebody whose keyset was destroyed has nothing to tell any more.
 */
final class RemoteCourier implements Courier {
    private final String receiver;
    private final RemoteInbox inbox;
    private final OwnToken token;
    private final SubjectKeys keys;

    RemoteCourier(String receiver, RemoteInbox inbox, OwnToken token, SubjectKeys keys) {
        this.receiver = receiver;
        this.inbox = inbox;
        this.token = token;
        this.keys = keys;
    }

    @Override
    public String receiver() {
        return receiver;
    }

    @Override
    public Delivery deliver(Envelope envelope) {
        try {
            return SealedValue.opened(envelope.body(), keys).map(body -> brought(envelope, body))
                    .orElse(Delivery.TAKEN);
        } catch (BrokenSeal broken) {
            return new Delivery.Refused("a sealed value does not open");
        } catch (TokenAway away) {
            return away(away);
        }
    }

    private Delivery brought(Envelope envelope, Map<String, Object> body) {
        String shown = token.value();
        try {
            ResponseEntity<Void> answer = inbox.put("Bearer " + shown, envelope.sender(), envelope.n(),
                    new InboxMessage(envelope.type(), envelope.at(), body));
            return answer.getStatusCode() == HttpStatus.NO_CONTENT
                    ? Delivery.TAKEN
                    : new Delivery.Unavailable("answered " + answer.getStatusCode());
        } catch (NoFallbackAvailableException e) {
            return e.getCause() instanceof FeignException failure ? judged(failure, shown) : away(e);
        } catch (FeignException failure) {
            return judged(failure, shown);
        }
    }

    private Delivery judged(FeignException failure, String shown) {
        return switch (failure.status()) {
            case 400, 413, 422 -> new Delivery.Refused("answered " + failure.status());
            case 401 -> renewed(shown);
            default -> away(failure);
        };
    }

    private Delivery renewed(String shown) {
        token.refused(shown);
        return new Delivery.Unavailable("answered 401");
    }

    private static Delivery away(RuntimeException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return new Delivery.Unavailable(cause.getClass().getSimpleName());
    }
}
