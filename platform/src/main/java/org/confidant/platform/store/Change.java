package org.confidant.platform.store;

import java.util.List;
import org.confidant.platform.outbox.Message;

/** What a decision comes to: the next state and the messages it causes, written together. */
public record Change<T>(T next, List<Message> messages) {
    public Change {
        messages = List.copyOf(messages);
    }

    /** A change that tells nobody. */
    public static <T> Change<T> silent(T next) {
        return new Change<>(next, List.of());
    }
}
