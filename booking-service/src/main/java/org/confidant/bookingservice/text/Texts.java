package org.confidant.bookingservice.text;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.confidant.bookingservice.offering.OfferingId;
import org.confidant.platform.store.Created;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;

/** The company's texts, the same in every branch. */
public interface Texts {
    Created<Text> add(Text draft, Command command);

    Optional<Stored<Text>> byId(String id);

    /** Texts in the order of their ids, beginning behind the one named. */
    List<Stored<Text>> list(Optional<OfferingId> offering, Optional<String> after, int limit);

    /** Everything published for that service. */
    List<Stored<Text>> published(OfferingId offering);

    /**
     * Reads, decides and writes, once per command.
     *
     * @throws NumberTaken when another version of the same kind, service and language got that number at the same time
     */
    Stored<Text> change(String id, Command command, UnaryOperator<Text> decision);

    /** Two were published at once; the later one takes the next number. */
    @SuppressWarnings("serial") // never serialised
    final class NumberTaken extends RuntimeException {
        public NumberTaken(Throwable cause) {
            super("a version number is taken", cause, false, false);
        }
    }
}
