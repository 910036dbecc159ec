package org.confidant.complaintservice.complaint;

import java.time.Clock;
import java.util.Optional;
import org.confidant.complaintservice.ComplaintProblem;
import org.confidant.complaintservice.clock.Severity;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/**
 * Lets who complained take it back. A severe case and reported danger do not vanish by a link: whoever owns them notes it, for a
 * reason. Either way the client is mailed that it is over, so that nobody takes back what is not theirs unnoticed.
 */
@Component
public final class WithdrawComplaint {
    private final Steps steps;
    private final WordSeals seals;
    private final TellClient tellClient;
    private final Clock clock;

    WithdrawComplaint(Steps steps, WordSeals seals, TellClient tellClient, Clock clock) {
        this.steps = steps;
        this.seals = seals;
        this.tellClient = tellClient;
        this.clock = clock;
    }

    /** As its owner heard it, or while nobody owns it who handles it. */
    public Stored<Complaint> note(String id, Said why, Caller caller, Command command) {
        return steps.asOwner(id, caller, command,
                read -> withdrawn(read, Optional.of(why.words()), Optional.of(why.way()), caller.id()));
    }

    /** By the client's link. */
    public Stored<Complaint> take(FollowComplaint.Visitor visitor, Optional<String> reason, Command command) {
        return steps.take(visitor.id(), visitor.scope(), command, read -> {
            visitor.requireOpen(read.value());
            requireHarmless(read.value());
            return withdrawn(read, reason, Optional.empty(), visitor.name());
        });
    }

    private static void requireHarmless(Complaint complaint) {
        if (complaint.state().severity() == Severity.SEVERE || complaint.alerts().danger().isPresent()) {
            throw new Refusal(ComplaintProblem.TAKEN_BACK_IN_PERSON, "Please call or visit us to take it back.");
        }
    }

    private Step withdrawn(Stored<Complaint> read, Optional<String> reason, Optional<Way> way, String by) {
        Complaint complaint = read.value();
        HistoryEntry entry = new HistoryEntry(HistoryEntry.What.CLOSED, clock.instant(), by,
                reason.map(why -> seals.sealStep(read.id(), complaint.history().size(), why)), way);
        return new Step("withdraw",
                tellClient.of(Telling.CLOSED, read.id(), Ending.withdrawn(complaint, entry)));
    }
}
