package org.confidant.complaintservice.complaint;

import java.time.Instant;
import java.util.Optional;
import org.bson.types.Binary;
import org.confidant.complaintservice.ComplaintProblem;
import org.confidant.complaintservice.clock.BusinessTime;
import org.confidant.platform.problem.Refusal;

/**
 * How a complaint is answered and ends (C7). Only who complained makes it satisfied; their no opens it again, twice at most; their
 * silence ends it as unanswered.
 */
final class Ending {
    private static final int REOPENED_AT_MOST = 2;
    private static final int SILENT_WORKING_DAYS = 10;

    private Ending() {}

    /** Its answer waits for a second person. */
    static Complaint propose(Complaint complaint, HistoryEntry entry) {
        Complaint proposed = complaint.move(ComplaintStep.PROPOSE, ComplaintState.Proposed::new, entry);
        requireFound(complaint);
        return proposed;
    }

    /** No answer goes out before the group has decided; unless so much was said that no other group can be formed. */
    private static void requireFound(Complaint complaint) {
        if (new Investigating(complaint).open() && !complaint.full()) {
            throw new Refusal(ComplaintProblem.FINDINGS_OPEN,
                    "Its group has not decided. If it cannot, another one can be formed.");
        }
    }

    /** The second person said no. */
    static Complaint giveBack(Complaint complaint, String by, Instant now, Binary reason) {
        complaint.requireMay(ComplaintStep.RETURN);
        complaint.requireRoomToReturn();
        return complaint.move(ComplaintStep.RETURN, ComplaintState.Classified::new,
                HistoryEntry.of(HistoryEntry.What.RETURNED, now, by, Optional.of(reason)));
    }

    /** The client was told the result, and so will be those of its duplicates. */
    static Complaint answer(Complaint complaint, HistoryEntry entry) {
        Complaint answered = complaint.move(ComplaintStep.ANSWER, ComplaintState.Answered::new, entry)
                .with(complaint.following().toSpread(complaint.history().size()));
        requireFound(complaint);
        return answered;
    }

    /** Where the answer stands that waits for a second person; refused if none does. */
    static int proposal(Complaint complaint) {
        complaint.requireMay(ComplaintStep.RETURN);
        return last(complaint, HistoryEntry.What.PROPOSED).orElseThrow();
    }

    /** Where the answer stands that holds; none while it is looked into, for the first time or again. */
    static Optional<Integer> presentAnswer(Complaint complaint) {
        return switch (complaint.state()) {
            case ComplaintState.Answered _,ComplaintState.Closed _ -> last(complaint, HistoryEntry.What.ANSWERED)
                    .filter(place -> reopening(complaint).filter(later -> later > place).isEmpty());
            case ComplaintState.Received _,ComplaintState.Classified _,ComplaintState.Proposed _,ComplaintState.Duplicate _ ->
                Optional.empty();
        };
    }

    /** Who complained is content. */
    static Complaint satisfied(Complaint complaint, String by, Instant now) {
        return closed(complaint, Outcome.SATISFIED, HistoryEntry.of(HistoryEntry.What.CLOSED, now, by,
                Optional.empty()));
    }

    /** Who complained is not, and says why: it is opened again, or is over for good. */
    static Complaint rejected(Complaint complaint, String by, Instant now, Binary reason) {
        return reopened(complaint) < REOPENED_AT_MOST
                ? complaint.move(ComplaintStep.REOPEN, ComplaintState.Classified::new,
                        HistoryEntry.of(HistoryEntry.What.REOPENED, now, by, Optional.of(reason)))
                : closed(complaint, Outcome.REJECTED,
                        HistoryEntry.of(HistoryEntry.What.CLOSED, now, by, Optional.of(reason)));
    }

    /** Nobody said anything for too long. */
    static Complaint unanswered(Complaint complaint, String by, Instant now) {
        return closed(complaint, Outcome.UNANSWERED,
                HistoryEntry.of(HistoryEntry.What.CLOSED, now, by, Optional.empty()));
    }

    /** Who complained takes it back, at whatever point; what repeats it without an answer is looked into by itself. */
    static Complaint withdrawn(Complaint complaint, HistoryEntry entry) {
        complaint.requireMay(ComplaintStep.WITHDRAW);
        ComplaintState state = complaint.state();
        Complaint closed = complaint.to(
                new ComplaintState.Closed(state.kind(), state.severity(), state.sorted(), Outcome.WITHDRAWN),
                complaint.accused(), entry);
        return takenBack(closed) ? closed.with(closed.following().toSpread(complaint.history().size())) : closed;
    }

    /** Whether it is over without an answer that could be told to those who repeat it. */
    static boolean takenBack(Complaint complaint) {
        return complaint.state() instanceof ComplaintState.Closed closed && closed.outcome() == Outcome.WITHDRAWN
                && presentAnswer(complaint).isEmpty();
    }

    private static Complaint closed(Complaint complaint, Outcome outcome, HistoryEntry entry) {
        return complaint.move(ComplaintStep.CLOSE, sorting -> new ComplaintState.Closed(sorting, outcome), entry);
    }

    /** Where the client said no to a result last. */
    static Optional<Integer> reopening(Complaint complaint) {
        return last(complaint, HistoryEntry.What.REOPENED);
    }

    /** How often it was opened again. */
    static long reopened(Complaint complaint) {
        return complaint.history().stream().filter(entry -> entry.what() == HistoryEntry.What.REOPENED).count();
    }

    /** When silence will have ended it; none unless it waits for who complained. */
    static Optional<Instant> closesAt(Complaint complaint, BusinessTime time) {
        return complaint.state() instanceof ComplaintState.Answered
                ? presentAnswer(complaint).map(place -> time.endOfWorkingDay(complaint.history().get(place).at(),
                        SILENT_WORKING_DAYS))
                : Optional.empty();
    }

    private static Optional<Integer> last(Complaint complaint, HistoryEntry.What what) {
        for (int place = complaint.history().size() - 1; place >= 0; place--) {
            if (complaint.history().get(place).what() == what) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }
}
