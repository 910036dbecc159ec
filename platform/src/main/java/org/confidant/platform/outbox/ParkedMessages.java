package org.confidant.platform.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.confidant.platform.time.TechnicalClock;

/** What was refused for good, and the way to send it once more. */
final class ParkedMessages {
    private static final int MOST = 200;

    private final String service;
    private final Relay relay;
    private final TechnicalClock technical;

    ParkedMessages(String service, Relay relay, TechnicalClock technical) {
        this.service = service;
        this.relay = relay;
        this.technical = technical;
    }

    List<ParkedMessage> list() {
        List<ParkedMessage> found = new ArrayList<>();
        relay.sources().forEach((name, collection) -> collection.find(Filters.eq(Outbox.PARKED, true)).limit(MOST)
                .batchSize(MOST).forEach(document -> parked(name, document).forEach(found::add)));
        return found.stream().sorted(Comparator.comparing(ParkedMessage::at)).limit(MOST).toList();
    }

    /** Sends a parked message once more; whether there was such a message. */
    boolean replay(String messageId) {
        return list().stream().filter(message -> message.id().equals(messageId)).findFirst()
                .map(this::replay).orElse(false);
    }

    private boolean replay(ParkedMessage message) {
        String[] parts = message.sender().split(":", 3);
        MongoCollection<Document> collection = relay.sources().get(parts[1]);
        Document released = collection == null
                ? null
                : collection.findOneAndUpdate(Filters.eq("_id", parts[2]),
                        Updates.combine(Updates.unset("outbox.$[message].parked"), Updates.unset(Outbox.PARKED),
                                Updates.set(Outbox.DUE, Date.from(technical.instant().plus(Outbox.LEASE)))),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER).arrayFilters(
                                List.of(new Document("message.receiver", message.receiver()).append("message.n",
                                        message.n()))));
        Optional.ofNullable(released).ifPresent(document -> relay.hand(parts[1], document));
        return released != null;
    }

    private Stream<ParkedMessage> parked(String name, Document document) {
        String sender = service + ":" + name + ":" + document.getString("_id");
        return Outbox.waiting(document).stream().filter(message -> message.getString("parked") != null)
                .map(message -> new ParkedMessage(id(sender, message), sender, message.getString("receiver"),
                        message.getLong("n"), message.getString("type"), message.getDate("at").toInstant(),
                        message.getString("parked")));
    }

    private String id(String sender, Document message) {
        String key = sender + ":" + message.getString("receiver") + ":" + message.getLong("n");
        return service.charAt(0)
                + Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
