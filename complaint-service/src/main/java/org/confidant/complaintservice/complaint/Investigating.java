package org.confidant.complaintservice.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.bson.types.Binary;
import org.confidant.complaintservice.ComplaintProblem;
import org.confidant.complaintservice.clock.BusinessTime;
import org.confidant.complaintservice.complaint.investigation.Charge;
import org.confidant.complaintservice.complaint.investigation.Hearing;
import org.confidant.complaintservice.complaint.investigation.Investigation;
import org.confidant.complaintservice.complaint.investigation.Vote;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.platform.problem.Refusal;

/**
 * The steps of those who look into a complaint, and of who is accused (C5).
 *
 * @param complaint whoever is excluded is off its group
 */
record Investigating(Complaint complaint) {
    private static final String CLOCK = "clock";

    /** Words yet to be sealed, which their place in the history binds. */
    interface Sealing extends IntFunction<Binary> {}

    /**
     * A group is formed, or another one, or the same for longer; the accused are asked to answer the charge.
     *
     * @param charge empty if it is the same as before
     */
    Complaint form(List<StaffId> members, Optional<Sealing> charge, Optional<Sealing> reason, String by, Instant now) {
        complaint.requireMay(ComplaintStep.INVESTIGATE);
        int place = place();
        complaint.requireRoom();
        if (complaint.investigation().isPresent() && reason.isEmpty()) {
            throw new Refusal(ComplaintProblem.REASON_MISSING, "Say why there is another group, or for longer.")
                    .field("reason", "is required from the second time on");
        }
        Optional<Charge> other = charge.map(words -> new Charge(words.apply(place), place));
        Investigation next = complaint.investigation()
                .map(present -> present.regrouped(members, other.orElseGet(present::charge), now)
                        .asked(complaint.accused(), now))
                .orElseGet(() -> Investigation.of(members, other.orElseThrow(), complaint.accused(), now));
        return complaint.investigated(next, List.of(HistoryEntry.of(HistoryEntry.What.INVESTIGATED, now, by,
                reason.map(why -> why.apply(place)))));
    }

    /** An accused says what they have to say, once, and before anybody votes. */
    Complaint state(StaffId accused, Sealing words, Instant now) {
        complaint.requireMay(ComplaintStep.INVESTIGATE);
        Investigation present = complaint.investigation().orElseThrow(Refusal::notFound);
        if (present.hearing(accused).orElseThrow(Refusal::notFound).closed().isPresent()) {
            throw new Refusal(ComplaintProblem.STATEMENT_CLOSED, "Your statement was given, or its time is over.");
        }
        return complaint.investigated(present.closed(accused, new Hearing.Closing(place(), true)),
                List.of(HistoryEntry.of(HistoryEntry.What.HEARD, now, accused.value(),
                        Optional.of(words.apply(place())))));
    }

    /** A member votes. Who has said nothing in time is marked then, and says nothing afterwards. */
    Complaint find(NewFinding finding, StaffId member, Sealing words, BusinessTime time, Instant now) {
        complaint.requireMay(ComplaintStep.INVESTIGATE);
        Investigation present = complaint.investigation().orElseThrow(Refusal::notFound);
        requireOpen(present, member);
        requireHeard(present, time, now);
        List<HistoryEntry> entries = new ArrayList<>();
        Investigation next = present;
        for (Hearing silent : present.unclosed(complaint.accused())) {
            next = next.closed(silent.accused(), new Hearing.Closing(place() + entries.size(), false));
            entries.add(HistoryEntry.of(HistoryEntry.What.HEARD, now, CLOCK, Optional.empty()));
        }
        int place = place() + entries.size();
        entries.add(HistoryEntry.of(HistoryEntry.What.FOUND, now, member.value(), Optional.of(words.apply(place))));
        return complaint.investigated(next.voted(new Vote(member, present.turn(), finding.verdict(), finding.causes(),
                finding.stage(), place)), entries);
    }

    private static void requireOpen(Investigation present, StaffId member) {
        if (present.decided()) {
            throw new Refusal(ComplaintProblem.ALREADY_DECIDED, "The result stands until the complaint is reopened.");
        }
        if (present.inTurn().stream().anyMatch(vote -> vote.member().equals(member))) {
            throw new Refusal(ComplaintProblem.ALREADY_VOTED, "Everybody votes once.");
        }
    }

    private void requireHeard(Investigation present, BusinessTime time, Instant now) {
        present.awaited(complaint.accused(), time, now).stream().map(hearing -> hearing.limit(time))
                .max(Instant::compareTo).ifPresent(from -> {
                    throw new Refusal(ComplaintProblem.ACCUSED_NOT_HEARD, "Somebody accused may still say something.")
                            .with("possibleFrom", from.toString());
                });
    }

    /**
     * Whether a group was asked and has not decided. What one found before the complaint was opened again stands until a group is
     * asked anew.
     */
    boolean open() {
        return complaint.investigation().filter(one -> !one.decided() && (one.result().isEmpty() || askedAnew(one)))
                .isPresent();
    }

    private boolean askedAnew(Investigation present) {
        return Ending.reopening(complaint)
                .filter(place -> !formedSince(place) && !present.askedSince(place, complaint.accused())).isEmpty();
    }

    /** Whether a group was formed or prolonged behind that step. */
    private boolean formedSince(int place) {
        return complaint.history().stream().skip(place).anyMatch(
                entry -> entry.what() == HistoryEntry.What.INVESTIGATED);
    }

    private int place() {
        return complaint.history().size();
    }
}
