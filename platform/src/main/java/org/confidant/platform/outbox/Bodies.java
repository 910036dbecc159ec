package org.confidant.platform.outbox;

import java.time.DateTimeException;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The bodies that an inbox understands: one that cannot be read, or tells about another than its sender, is refused for good. */
public final class Bodies<B extends Body> {
    private final JsonMapper json;
    private final Map<String, Class<? extends B>> forms;

    /** @param forms what the body of each type looks like; fields they do not name may be there */
    public Bodies(JsonMapper json, Map<String, Class<? extends B>> forms) {
        this.json = json;
        this.forms = Map.copyOf(forms);
    }

    /** The types of message that are understood. */
    public Set<String> types() {
        return forms.keySet();
    }

    /** Lets a message take effect, once it is understood. */
    public Delivery take(Envelope envelope, Function<B, Delivery> effect) {
        Class<? extends B> form = forms.get(envelope.type());
        if (form == null) {
            return new Delivery.Refused("no such message is known here");
        }
        B body;
        try {
            body = json.convertValue(envelope.body(), form);
            body.check();
        } catch (JacksonException | IllegalArgumentException | NullPointerException | DateTimeException e) {
            return new Delivery.Refused("the message cannot be read");
        }
        return envelope.senderId().equals(body.subject())
                ? effect.apply(body)
                : new Delivery.Refused("a sender tells about itself only");
    }
}
