package org.confidant.complaintservice.complaint;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import org.confidant.complaintservice.ComplaintProblem;
import org.confidant.complaintservice.clock.Severity;
import org.confidant.complaintservice.meter.ComplaintMeter;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/**
 * Lets who complained take it back. A severe case and reported danger do not vanish by a link: whoever owns them notes it, for a
 * reason. Either way the client is mailed that it is over, so that nobody takes back what is not theirs unnoticed.
 */
@Component
public final class WithdrawComplaint {
    private final Complaints complaints;
    private final WhoHandles whoHandles;
    private final WordSeals seals;
    private final TellClient tellClient;
    private final ReckonDue reckonDue;
    private final Clock clock;
    private final MeterRegistry meters;

    WithdrawComplaint(Complaints complaints, WhoHandles whoHandles, WordSeals seals, TellClient tellClient,
            ReckonDue reckonDue, Clock clock, MeterRegistry meters) {
        this.complaints = complaints;
        this.whoHandles = whoHandles;
        this.seals = seals;
        this.tellClient = tellClient;
        this.reckonDue = reckonDue;
        this.clock = clock;
        this.meters = meters;
    }

    /** As its owner heard it, or while nobody owns it who handles it. */
    public Stored<Complaint> note(String id, Said why, Caller caller, Command command) {
        whoHandles.requireHandler(id, caller);
        return counted(complaints.change(id, caller.scope(), command, read -> {
            whoHandles.requireOwner(read.value(), caller);
            return withdrawn(read, Optional.of(why.words()), Optional.of(why.way()), caller.id());
        }));
    }

    /** By the client's link. */
    public Stored<Complaint> take(FollowComplaint.Visitor visitor, Optional<String> reason, Command command) {
        return counted(complaints.change(visitor.id(), visitor.scope(), command, read -> {
            visitor.requireOpen(read.value());
            requireHarmless(read.value());
            return withdrawn(read, reason, Optional.empty(), visitor.name());
        }));
    }

    private static void requireHarmless(Complaint complaint) {
        if (complaint.state().severity() == Severity.SEVERE || complaint.alerts().danger().isPresent()) {
            throw new Refusal(ComplaintProblem.TAKEN_BACK_IN_PERSON, "Please call or visit us to take it back.");
        }
    }

    private Change<Complaint> withdrawn(Stored<Complaint> read, Optional<String> reason, Optional<Way> way, String by) {
        Complaint complaint = read.value();
        HistoryEntry entry = new HistoryEntry(HistoryEntry.What.CLOSED, clock.instant(), by,
                reason.map(why -> seals.sealStep(read.id(), complaint.history().size(), why)), way);
        return tellClient.of(Telling.CLOSED, read.id(), reckonDue.afterStep(Ending.withdrawn(complaint, entry)));
    }

    private Stored<Complaint> counted(Stored<Complaint> stored) {
        ComplaintMeter.STEPS.counter(meters, "withdraw").increment();
        return stored;
    }
}
