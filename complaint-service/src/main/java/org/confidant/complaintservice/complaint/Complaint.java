package org.confidant.complaintservice.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.types.Binary;
import org.confidant.complaintservice.ComplaintProblem;
import org.confidant.complaintservice.clock.ClockEvent;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.complaintservice.session.ClientId;
import org.confidant.platform.problem.Refusal;

/**
 * Something that somebody did not like, or feared (C1).
 *
 * @param client who complained, if they are a client
 * @param reporter who took it down
 * @param accused staff members, present or past
 * @param policy the version of the time allowed that held when it was filed
 * @param happenedAt when it happened, by the account of who complained
 * @param due when the next of its clocks is due, as it was reckoned last
 */
public record Complaint(Reference reference, Origin origin, Optional<ClientId> client, Intake intake, String reporter,
        Words words, Set<StaffId> accused, int policy, Optional<Instant> happenedAt, ComplaintState state,
        List<HistoryEntry> history, Due due) {
    public Complaint {
        accused = Set.copyOf(accused);
        history = List.copyOf(history);
    }

    public Instant filedAt() {
        return history.getFirst().at();
    }

    /** It has got this category, severity, kind and owner; other accused may have been named. */
    public Complaint classify(Sorting sorting, Set<StaffId> named, String by, Instant now, Optional<Binary> reason) {
        requireMay(ComplaintStep.CLASSIFY);
        requireReason(reason);
        HistoryEntry.What what = state instanceof ComplaintState.Duplicate
                ? HistoryEntry.What.RELEASED
                : HistoryEntry.What.CLASSIFIED;
        return to(new ComplaintState.Classified(sorting), named, new HistoryEntry(what, now, by, reason));
    }

    /** It follows that other one from now on. */
    public Complaint follow(String original, Sorting sorting, Set<StaffId> named, String by, Instant now,
            Optional<Binary> reason) {
        requireMay(ComplaintStep.FOLLOW);
        requireReason(reason);
        return to(new ComplaintState.Duplicate(sorting, original), named,
                new HistoryEntry(HistoryEntry.What.FOLLOWED, now, by, reason));
    }

    /** The same, with its due time reckoned anew. */
    public Complaint due(Due reckoned) {
        return new Complaint(reference, origin, client, intake, reporter, words, accused, policy, happenedAt, state,
                history, reckoned);
    }

    private Complaint to(ComplaintState next, Set<StaffId> named, HistoryEntry entry) {
        return new Complaint(reference, origin, client, intake, reporter, words, named, policy, happenedAt, next,
                Stream.concat(history.stream(), Stream.of(entry)).toList(), due);
    }

    private void requireMay(ComplaintStep step) {
        if (Transitions.next(state.getClass(), step).isEmpty()) {
            throw new Refusal(ComplaintProblem.ILLEGAL_COMPLAINT_STEP, "The complaint is " + state.word() + ".")
                    .with("state", state.word());
        }
    }

    private void requireReason(Optional<Binary> reason) {
        if (reason.isEmpty() && state.sorted().isPresent()) {
            throw new Refusal(ComplaintProblem.REASON_MISSING, "Say why it is sorted anew.").field("reason",
                    "is required from the second time on");
        }
    }

    /** What its clocks go by. */
    public List<ClockEvent> clockEvents() {
        return history.stream().flatMap(entry -> switch (entry.what()) {
            case FILED -> Stream.<ClockEvent>of(new ClockEvent.Filed(entry.at()));
            case CLASSIFIED -> Stream.<ClockEvent>empty();
            case FOLLOWED -> Stream.<ClockEvent>of(new ClockEvent.Closed(entry.at()));
            case RELEASED -> Stream.<ClockEvent>of(new ClockEvent.Reopened(entry.at()));
        }).toList();
    }
}
