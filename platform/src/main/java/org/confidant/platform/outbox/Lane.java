package org.confidant.platform.outbox;

import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;

/** The messages of one document for one receiver, in order. */
record Lane(String receiver, List<Document> messages) {
    static List<Lane> of(List<Document> outbox) {
        return outbox.stream().collect(Collectors.groupingBy(message -> message.getString("receiver")))
                .entrySet().stream().map(entry -> new Lane(entry.getKey(), entry.getValue())).toList();
    }

    boolean parked() {
        return messages.getFirst().getString("parked") != null;
    }
}
