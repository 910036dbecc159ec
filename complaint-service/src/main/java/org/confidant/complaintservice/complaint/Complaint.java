package org.confidant.complaintservice.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.types.Binary;
import org.confidant.complaintservice.ComplaintProblem;
import org.confidant.complaintservice.clock.ClockEvent;
import org.confidant.complaintservice.complaint.investigation.Investigation;
import org.confidant.complaintservice.complaint.investigation.Result;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.complaintservice.session.ClientId;
import org.confidant.platform.problem.Refusal;

/**
 * Something that somebody did not like, or feared (C1).
 *
 * @param accused staff members, present or past
 * @param due when the next of its clocks is due, as it was reckoned last
 * @param alerts what staff were told by themselves
 * @param following by which links its client follows it
 * @param investigation how it is looked into, once a group was formed
 */
public record Complaint(Submission submission, Set<StaffId> accused, ComplaintState state, List<HistoryEntry> history,
        Due due, Alerts alerts, Following following, Optional<Investigation> investigation) {
    /** Some megabytes of words, less than a document of the store holds. */
    private static final int MOST_STEPS = 300;

    public Complaint {
        accused = Set.copyOf(accused);
        history = List.copyOf(history);
    }

    public Reference reference() {
        return submission.reference();
    }

    public Origin origin() {
        return submission.origin();
    }

    public Optional<ClientId> client() {
        return submission.client();
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
        return to(state.sortedAs(sorting), named, HistoryEntry.of(what, now, by, reason));
    }

    /** It follows that other one from now on. */
    public Complaint follow(String original, Sorting sorting, Set<StaffId> named, String by, Instant now,
            Optional<Binary> reason) {
        requireMay(ComplaintStep.FOLLOW);
        requireReason(reason);
        return to(new ComplaintState.Duplicate(sorting, original), named,
                HistoryEntry.of(HistoryEntry.What.FOLLOWED, now, by, reason)).with(following.toSpread(history.size()));
    }

    /** The same, with its due time reckoned anew. */
    public Complaint due(Due reckoned) {
        return new Complaint(submission, accused, state, history, reckoned, alerts, following, investigation);
    }

    /** The same, with other links, or with something more to spread. */
    Complaint with(Following other) {
        return new Complaint(submission, accused, state, history, due, alerts, other, investigation);
    }

    /** Something happened to it that leaves it where it stands. */
    Complaint stay(ComplaintStep step, HistoryEntry entry) {
        requireMay(step);
        return to(state, accused, entry);
    }

    /** It goes on, which only what was sorted does. */
    Complaint move(ComplaintStep step, Function<Sorting, ComplaintState> next, HistoryEntry entry) {
        requireMay(step);
        return to(state.sorted().map(next).orElseThrow(), accused, entry);
    }

    /** The same, after staff were told these too. */
    Complaint alerted(List<Alert> more) {
        return new Complaint(submission, accused, state, history, due, alerts.with(more), following, investigation);
    }

    /** So that it stays one document: what is left can still be answered and closed. */
    void requireRoom() {
        if (history.size() >= MOST_STEPS) {
            throw new Refusal(ComplaintProblem.COMPLAINT_FULL, "So much was said that it must come to an answer.");
        }
    }

    Complaint to(ComplaintState next, Set<StaffId> named, HistoryEntry entry) {
        return new Complaint(submission, named, next, Stream.concat(history.stream(), Stream.of(entry)).toList(), due,
                alerts, following, carriedOn(next, named, entry));
    }

    /** Whatever step it was: what is over is looked into by nobody, and who is accused is asked. */
    private Optional<Investigation> carriedOn(ComplaintState next, Set<StaffId> named, HistoryEntry entry) {
        return investigation.map(present -> switch (next) {
            case ComplaintState.Closed _,ComplaintState.Duplicate _ -> present.ended();
            case ComplaintState.Classified _,ComplaintState.Proposed _ ->
                (entry.what() == HistoryEntry.What.REOPENED ? present.reissued(entry.at()) : present).asked(named,
                        entry.at());
            case ComplaintState.Received _,ComplaintState.Answered _ -> present;
        });
    }

    /** The same, after a step of those who look into it. */
    Complaint investigated(Investigation next, List<HistoryEntry> entries) {
        return new Complaint(submission, accused, state, Stream.concat(history.stream(), entries.stream()).toList(),
                due, alerts, following, Optional.of(next));
    }

    /** What the group found last. */
    public Optional<Result> result() {
        return investigation.flatMap(Investigation::result);
    }

    /** The causes that the group found last; none before it has found any. */
    public List<String> causes() {
        return result().map(Result::causes).orElse(List.of());
    }

    void requireMay(ComplaintStep step) {
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
            case UPDATED -> Stream.<ClockEvent>of(new ClockEvent.Updated(entry.at()));
            case ASKED -> Stream.<ClockEvent>of(new ClockEvent.Asked(entry.at()));
            case REPLIED -> Stream.<ClockEvent>of(new ClockEvent.Replied(entry.at()));
            case ANSWERED -> Stream.<ClockEvent>of(new ClockEvent.Answered(entry.at()));
            case REOPENED, RELEASED -> Stream.<ClockEvent>of(new ClockEvent.Reopened(entry.at()));
            case FOLLOWED, CLOSED -> Stream.<ClockEvent>of(new ClockEvent.Closed(entry.at()));
            case CLASSIFIED, INVESTIGATED, HEARD, FOUND, PROPOSED, RETURNED -> Stream.<ClockEvent>empty();
        }).toList();
    }
}
