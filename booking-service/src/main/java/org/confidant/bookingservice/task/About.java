package org.confidant.bookingservice.task;

import java.util.Optional;

/**
 * What a task is about, by ids alone.
 *
 * @param client under whose key the outcome is sealed
 * @param detail a word of our own: a consent's purpose, a way to follow up, a rating
 * @param words for a client's feedback, what they said
 */
public record About(String client, Optional<String> booking, Optional<String> detail, Optional<Words> words) {
    /**
     * A client's words.
     *
     * @param feedback the document they are bound to
     * @param sealed under the client's key; empty when there was a rating only
     */
    public record Words(String feedback, Optional<String> sealed) {}

    public About(String client, Optional<String> booking, Optional<String> detail) {
        this(client, booking, detail, Optional.empty());
    }
}
