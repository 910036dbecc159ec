package org.confidant.platform.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** The fields a document keeps its waiting messages in. */
public final class Outbox {
    /** The waiting messages, oldest first. */
    public static final String MESSAGES = "outbox";
    /** The last n used, by lane. */
    public static final String LANES = "lanes";
    /** When the sweep looks at the document again; there only while messages wait. */
    public static final String DUE = "due";
    /** Attempts since the last success. */
    public static final String ATTEMPTS = "attempts";
    /** There only while a message is parked. */
    public static final String PARKED = "parked";
    /** All of them. */
    public static final Set<String> FIELDS = Set.of(MESSAGES, LANES, DUE, ATTEMPTS, PARKED);
    /** A document with more waiting refuses commands. */
    public static final int MOST_WAITING = 100;
    /** How long the saver, or a sweep, has for one round of deliveries before others try. */
    static final Duration LEASE = Duration.ofSeconds(30);

    private Outbox() {}

    /** The messages that wait in that document. */
    public static List<Document> waiting(Document document) {
        return document.getList(MESSAGES, Document.class, List.of());
    }

    /** New messages as they are pushed, numbered on from what the document used last. */
    public static List<Document> numbered(Document before, List<Message> messages, Instant now) {
        Map<String, Long> last = lanes(before);
        List<Document> numbered = new ArrayList<>();
        for (Message message : messages) {
            long n = last.merge(message.receiver(), 1L, Long::sum);
            numbered.add(new Document("receiver", message.receiver()).append("n", n).append("type", message.type())
                    .append("at", Date.from(now)).append("body", new Document(message.body())));
        }
        return numbered;
    }

    /** The lane counters after those messages. */
    public static Document lanesAfter(Document before, List<Document> numbered) {
        Map<String, Long> last = lanes(before);
        numbered.forEach(message -> last.put(message.getString("receiver"), message.getLong("n")));
        return new Document(new HashMap<>(last));
    }

    /** When a sweep may take over from the saver. */
    public static Date firstLease(Instant now) {
        return Date.from(now.plus(LEASE));
    }

    private static Map<String, Long> lanes(Document document) {
        Map<String, Long> last = new HashMap<>();
        document.get(LANES, new Document()).forEach((lane, n) -> last.put(lane, ((Number) n).longValue()));
        return last;
    }
}
