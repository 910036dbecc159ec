package org.confidant.bookingservice.complaint;

import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;

/** The news of complaints that reached nobody, by the ids of the news. */
public interface UnreachedNews {
    /** Keeps it with what is told, once. */
    void keep(String news, Unreached unreached, Message told);

    /** It was sent again and somebody has it: says so once, if it was said before that nobody has. */
    void mend(String news, ReachNews told, BranchScope scope);

    /** What is told of a complaint. */
    @FunctionalInterface
    interface ReachNews {
        Message of(String complaint);
    }
}
