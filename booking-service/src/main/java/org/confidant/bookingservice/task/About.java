package org.confidant.bookingservice.task;

import java.util.List;
import java.util.Optional;
import org.confidant.bookingservice.roster.StaffId;

/**
 * What a task is about, by ids alone.
 *
 * @param client under whose key the outcome is sealed; nobody for bookings of several
 * @param detail a word of our own: a consent's purpose, a way to follow up, a rating
 * @param words for a client's feedback, what they said
 * @param stopped for bookings of somebody who gets no new ones
 */
public record About(Optional<String> client, Optional<String> booking, Optional<String> detail, Optional<Words> words,
        Optional<Stopped> stopped) {
    /**
     * A client's words.
     *
     * @param feedback the document they are bound to
     * @param sealed under the client's key; empty when there was a rating only
     */
    public record Words(String feedback, Optional<String> sealed) {}

    /**
     * What somebody who gets no new bookings has still. The task is never theirs.
     *
     * @param bookings the next first
     */
    public record Stopped(String practitioner, List<String> bookings) {
        public Stopped {
            bookings = List.copyOf(bookings);
        }
    }

    public About(String client, Optional<String> booking, Optional<String> detail) {
        this(Optional.of(client), booking, detail, Optional.empty(), Optional.empty());
    }

    /** About the bookings of somebody who gets no new ones. */
    public static About stopped(Stopped stopped) {
        return new About(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(stopped));
    }

    /** The one it must not fall to. */
    Optional<StaffId> except() {
        return stopped.map(Stopped::practitioner).map(StaffId::new);
    }
}
