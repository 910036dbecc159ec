package org.confidant.bookingservice.notice;

import java.time.Instant;
import java.util.List;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.store.Stored;

/** All reminders, one for each participant of a booking. */
public interface Reminders {
    /** Keeps it in place of an earlier one for the same participant; one that is not due is kept only in place of another. */
    void keep(Reminder reminder, BranchScope scope);

    /** Those whose time has come, the longest due first, some hundred at once. */
    List<Stored<Reminder>> due(Instant now, BranchScope scope);

    /** It was dealt with. One that was replaced meanwhile stays as it is. */
    void close(Stored<Reminder> reminder);
}
