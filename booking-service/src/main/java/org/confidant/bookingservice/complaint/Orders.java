package org.confidant.bookingservice.complaint;

import java.util.List;
import java.util.Optional;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;

/** The orders that are done by a mail, or refused, one for each measure. */
public interface Orders {
    Optional<Order> find(String measure, BranchScope scope);

    /** Keeps it with what is answered, once: whether it was new. */
    boolean keep(String measure, Order order, List<Message> answers);

    /** Keeps what came of a mail, with what is answered; what came through stays: whether it was new. */
    boolean end(String measure, String outcome, Message answer, BranchScope scope);
}
