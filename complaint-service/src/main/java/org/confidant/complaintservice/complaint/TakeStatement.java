package org.confidant.complaintservice.complaint;

import java.time.Clock;
import org.confidant.complaintservice.complaint.investigation.Hearing;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Hears who is accused, once (C2). They see the charge and what they said; for all others there is nothing here. */
@Component
public final class TakeStatement {
    private final Steps steps;
    private final WhoReads whoReads;
    private final WordSeals seals;
    private final Clock clock;

    TakeStatement(Steps steps, WhoReads whoReads, WordSeals seals, Clock clock) {
        this.steps = steps;
        this.whoReads = whoReads;
        this.seals = seals;
        this.clock = clock;
    }

    /** What the caller is asked. */
    public Stored<Complaint> asked(String id, Caller caller) {
        return whoReads.asAccused(id, caller);
    }

    /** Takes down what the caller says to it. */
    public Stored<Complaint> state(String id, String words, Caller caller, Command command) {
        whoReads.asAccused(id, caller);
        return steps.take(id, WhoReads.ANY_BRANCH, command, read -> {
            Complaint complaint = read.value();
            if (WhoReads.asked(complaint, caller).isEmpty()) {
                throw Refusal.notFound();
            }
            return Step.silent("state", new Investigating(complaint).state(new StaffId(caller.id()),
                    place -> seals.sealStep(read.id(), place, words), clock.instant()));
        });
    }

    /** The hearing of the caller. */
    public Hearing hearing(Stored<Complaint> complaint, Caller caller) {
        return WhoReads.asked(complaint.value(), caller).orElseThrow(Refusal::notFound);
    }
}
