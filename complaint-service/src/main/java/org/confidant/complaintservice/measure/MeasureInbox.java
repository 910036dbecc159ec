package org.confidant.complaintservice.measure;

import java.util.Map;
import java.util.Set;
import org.confidant.platform.outbox.Bodies;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.Inbox;
import tools.jackson.databind.json.JsonMapper;

/** Takes what one service tells of measures that it owns. */
final class MeasureInbox implements Inbox {
    private final String sender;
    private final TakeReplies takeReplies;
    private final Bodies<MeasureMessage> bodies;

    MeasureInbox(String sender, Map<String, Class<? extends MeasureMessage>> types, TakeReplies takeReplies,
            JsonMapper json) {
        this.sender = sender;
        this.takeReplies = takeReplies;
        bodies = new Bodies<>(json, types);
    }

    @Override
    public String sender() {
        return sender;
    }

    @Override
    public Set<String> types() {
        return bodies.types();
    }

    @Override
    public Delivery take(Envelope envelope) {
        return bodies.take(envelope, message -> switch (message) {
            case MeasureMessage.Answer answer -> takeReplies.hear(answer, envelope);
            case MeasureMessage.BookingsStopKnown known -> takeReplies.known(known, envelope);
        });
    }
}
