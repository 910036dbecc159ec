package org.confidant.bookingservice.complaint;

import java.util.List;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;

/** The orders dealt with at once, one for each measure. */
public interface Orders {
    boolean known(String measure, BranchScope scope);

    /** Keeps it with what is answered, once. */
    void keep(String measure, Order order, List<Message> answers);
}
