package org.confidant.bookingservice.testing;

import java.util.List;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.testing.StandIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes what another service would be told. */
public final class Neighbour {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StandIn standIn;

    Neighbour(String name) {
        standIn = new StandIn(name);
    }

    String address() {
        return standIn.url();
    }

    /** The bodies of one type about that session, oldest first. */
    public List<JsonNode> of(String session, String type) {
        return about("session", session, type);
    }

    /** The bodies of one type whose field names that, oldest first. */
    public List<JsonNode> about(String field, String id, String type) {
        return sent(field, id, type).stream().map(envelope -> JSON.<JsonNode>valueToTree(envelope.body())).toList();
    }

    /** The first message of one type whose field names that. */
    public Envelope first(String field, String id, String type) {
        return sent(field, id, type).getFirst();
    }

    private List<Envelope> sent(String field, String id, String type) {
        return standIn.told(envelope -> envelope.type().equals(type) && id.equals(envelope.body().get(field)));
    }
}
