package org.confidant.complaintservice.measure;

import java.time.DateTimeException;
import java.util.Map;
import java.util.Set;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.Inbox;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes what one service tells of measures that it owns. */
final class MeasureInbox implements Inbox {
    private final String sender;
    private final Map<String, Class<? extends MeasureMessage>> types;
    private final TakeReplies takeReplies;
    private final JsonMapper json;

    MeasureInbox(String sender, Map<String, Class<? extends MeasureMessage>> types, TakeReplies takeReplies,
            JsonMapper json) {
        this.sender = sender;
        this.types = Map.copyOf(types);
        this.takeReplies = takeReplies;
        this.json = json;
    }

    @Override
    public String sender() {
        return sender;
    }

    @Override
    public Set<String> types() {
        return types.keySet();
    }

    @Override
    public Delivery take(Envelope envelope) {
        Class<? extends MeasureMessage> type = types.get(envelope.type());
        if (type == null) {
            return new Delivery.Refused("no such message is known here");
        }
        MeasureMessage message;
        try {
            message = json.convertValue(envelope.body(), type);
        } catch (JacksonException | IllegalArgumentException | NullPointerException | DateTimeException e) {
            return new Delivery.Refused("the message cannot be read");
        }
        if (!envelope.senderId().equals(message.measure())) {
            return new Delivery.Refused("a sender tells about its own measure only");
        }
        return switch (message) {
            case MeasureMessage.Answer answer -> takeReplies.hear(answer, envelope);
            case MeasureMessage.BookingsStopKnown known -> takeReplies.known(known, envelope);
        };
    }
}
