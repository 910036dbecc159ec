package org.confidant.complaintservice.complaint;

import org.confidant.complaintservice.ComplaintProblem;
import org.confidant.complaintservice.clock.ClockEvent;
import org.confidant.platform.problem.Refusal;

/** What owner and client say to each other while a complaint is looked into (C4, C7). */
final class Talk {
    private Talk() {}

    /** The client was told how it stands, or asked something. */
    static Complaint said(Complaint complaint, HistoryEntry entry) {
        complaint.requireRoom();
        return complaint.stay(ComplaintStep.TALK, entry);
    }

    /** The client replied to what they were asked last, however long ago. */
    static Complaint replied(Complaint complaint, HistoryEntry entry) {
        Complaint next = complaint.stay(ComplaintStep.TALK, entry);
        if (!awaited(complaint)) {
            throw new Refusal(ComplaintProblem.NOTHING_ASKED, "There is no question that waits for a reply.");
        }
        return next;
    }

    /** Whether a question is open: a reply closes all that were asked, and so does whatever ends a run of the clocks. */
    static boolean awaited(Complaint complaint) {
        boolean open = false;
        for (ClockEvent event : complaint.clockEvents()) {
            open = switch (event) {
                case ClockEvent.Asked _ -> true;
                case ClockEvent.Filed _,ClockEvent.Updated _ -> open;
                case ClockEvent.Replied _,ClockEvent.Answered _,ClockEvent.Reopened _,ClockEvent.Followed _,ClockEvent.Released _,ClockEvent.Closed _ ->
                    false;
            };
        }
        return open;
    }
}
