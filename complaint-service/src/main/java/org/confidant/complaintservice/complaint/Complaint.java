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
import org.confidant.complaintservice.clock.Severity;
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
    /** Beyond these only what leads to its end is done: it stays one document, which is read whole. */
    private static final int MOST_STEPS = 100;
    /** Room for answers that are proposed and given back on the way to its end. */
    private static final int MOST_STEPS_TO_THE_END = 120;

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

    /** The version of the time allowed that all its clocks go by: that of its filing, unless it was corrected (C4). */
    public int policy() {
        return history.stream().flatMap(entry -> entry.policy().stream()).reduce((_, last) -> last)
                .orElse(submission.policy());
    }

    /** It goes by that version from now on, as if it had been filed under it. */
    Complaint correctPolicy(int version, String by, Instant now, Binary reason) {
        requireMay(ComplaintStep.CORRECT_POLICY);
        requireRoom();
        if (version == policy()) {
            throw new Refusal(ComplaintProblem.POLICY_IN_FORCE, "Its clocks go by version " + version + " already.");
        }
        return to(state, accused, new HistoryEntry(HistoryEntry.What.POLICY_CORRECTED, now, by, Optional.of(reason),
                Optional.empty(), Optional.of(version), Changed.NOTHING));
    }

    /** It has got this category, severity, kind and owner; other accused may have been named. */
    public Complaint classify(Sorting sorting, Set<StaffId> named, String by, Instant now, Optional<Binary> reason) {
        requireMay(ComplaintStep.CLASSIFY);
        Changed changed = Changed.of(this, named, sorting.severity());
        requireReason(changed, reason);
        requireSecond(changed, sorting, by);
        requireRoom();
        HistoryEntry.What what = state instanceof ComplaintState.Duplicate
                ? HistoryEntry.What.RELEASED
                : HistoryEntry.What.CLASSIFIED;
        return to(state.sortedAs(sorting), named, HistoryEntry.sorted(what, now, by, reason, changed));
    }

    /** It follows that other one from now on. */
    public Complaint follow(String original, Sorting sorting, Set<StaffId> named, String by, Instant now,
            Optional<Binary> reason) {
        requireMay(ComplaintStep.FOLLOW);
        Changed changed = Changed.of(this, named, sorting.severity());
        requireReason(changed, reason);
        requireSecond(changed, sorting, by);
        requireRoom();
        return to(new ComplaintState.Duplicate(sorting, original), named,
                HistoryEntry.sorted(HistoryEntry.What.FOLLOWED, now, by, reason, changed))
                .with(following.toSpread(history.size()));
    }

    /** It follows no other one any more; its clocks go on. */
    Complaint release(String by, Instant now) {
        requireMay(ComplaintStep.CLASSIFY);
        return to(state.sorted().map(state::sortedAs).orElseThrow(), accused,
                HistoryEntry.of(HistoryEntry.What.RELEASED, now, by, Optional.empty()));
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
        if (full()) {
            throw new Refusal(ComplaintProblem.COMPLAINT_FULL, "So much was said that it must come to an answer.");
        }
    }

    /** So that it is not given back for ever: at last its answer goes out. */
    void requireRoomToReturn() {
        if (history.size() >= MOST_STEPS_TO_THE_END) {
            throw new Refusal(ComplaintProblem.COMPLAINT_FULL,
                    "It was given back so often that this answer must go out.");
        }
    }

    /** Whether nothing but its end fits in. */
    boolean full() {
        return history.size() >= MOST_STEPS;
    }

    Complaint to(ComplaintState next, Set<StaffId> named, HistoryEntry entry) {
        return new Complaint(submission, named, next, Stream.concat(history.stream(), Stream.of(entry)).toList(), due,
                alerts, following, carriedOn(next, named, entry));
    }

    /**
     * Whatever step it was: what is over is looked into by nobody, and who is accused is asked; anew, if they could not speak for a
     * while.
     */
    private Optional<Investigation> carriedOn(ComplaintState next, Set<StaffId> named, HistoryEntry entry) {
        return investigation.map(one -> one.struck(named)).map(present -> switch (next) {
            case ComplaintState.Closed _,ComplaintState.Duplicate _ -> present.ended();
            case ComplaintState.Classified _,ComplaintState.Proposed _ -> goneOn(present, entry).asked(named,
                    entry.at());
            case ComplaintState.Received _,ComplaintState.Answered _ -> present;
        });
    }

    private static Investigation goneOn(Investigation present, HistoryEntry entry) {
        return switch (entry.what()) {
            case REOPENED -> present.reissued(entry.at()).unasked();
            case RETURNED, RELEASED -> present.unasked();
            default -> present;
        };
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

    private void requireReason(Changed changed, Optional<Binary> reason) {
        if (reason.isEmpty() && (state.sorted().isPresent() || changed.needsReason())) {
            throw new Refusal(ComplaintProblem.REASON_MISSING,
                    "Say why it is sorted anew, or accuses fewer people, or is severe no more.").field("reason",
                            "is required from the second time on, when somebody is accused no more, and when it is severe no more");
        }
    }

    /** Two know of a severe complaint that it is none any more: who said so last, and whoever owns and answers it then. */
    private void requireSecond(Changed changed, Sorting sorting, String by) {
        Optional<String> lowered = changed.lowered()
                ? Optional.of(by)
                : history.stream().filter(entry -> entry.changed().lowered()).map(HistoryEntry::by)
                        .reduce((_, last) -> last);
        if (sorting.severity() != Severity.SEVERE && lowered.filter(sorting.owner().value()::equals).isPresent()) {
            throw new Refusal(ComplaintProblem.SECOND_PERSON_NEEDED, "Somebody else owns it then.").field("owner",
                    "must be another person than who made a severe complaint less severe");
        }
    }

    /** What its clocks go by. */
    public List<ClockEvent> clockEvents() {
        return clockEvents(history);
    }

    /** What the clocks of a complaint with that history go by. */
    public static List<ClockEvent> clockEvents(List<HistoryEntry> history) {
        return history.stream().flatMap(entry -> switch (entry.what()) {
            case FILED -> Stream.<ClockEvent>of(new ClockEvent.Filed(entry.at()));
            case UPDATED -> Stream.<ClockEvent>of(new ClockEvent.Updated(entry.at()));
            case ASKED -> Stream.<ClockEvent>of(new ClockEvent.Asked(entry.at()));
            case REPLIED -> Stream.<ClockEvent>of(new ClockEvent.Replied(entry.at()));
            case ANSWERED -> Stream.<ClockEvent>of(new ClockEvent.Answered(entry.at()));
            case REOPENED -> Stream.<ClockEvent>of(new ClockEvent.Reopened(entry.at()));
            case FOLLOWED -> Stream.<ClockEvent>of(new ClockEvent.Followed(entry.at()));
            case RELEASED -> Stream.<ClockEvent>of(new ClockEvent.Released(entry.at()));
            case CLOSED -> Stream.<ClockEvent>of(new ClockEvent.Closed(entry.at()));
            case CLASSIFIED, POLICY_CORRECTED, INVESTIGATED, HEARD, FOUND, PROPOSED, RETURNED ->
                Stream.<ClockEvent>empty();
        }).toList();
    }
}
