package org.confidant.complaintservice.complaint;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.confidant.complaintservice.complaint.investigation.Hearing;
import org.confidant.complaintservice.meter.ComplaintMeter;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Hears who is accused, once (C2). They see the charge and what they said; for all others there is nothing here. */
@Component
public final class TakeStatement {
    private final Complaints complaints;
    private final WhoReads whoReads;
    private final WordSeals seals;
    private final ReckonDue reckonDue;
    private final Clock clock;
    private final MeterRegistry meters;

    TakeStatement(Complaints complaints, WhoReads whoReads, WordSeals seals, ReckonDue reckonDue, Clock clock,
            MeterRegistry meters) {
        this.complaints = complaints;
        this.whoReads = whoReads;
        this.seals = seals;
        this.reckonDue = reckonDue;
        this.clock = clock;
        this.meters = meters;
    }

    /** What the caller is asked. */
    public Stored<Complaint> asked(String id, Caller caller) {
        return whoReads.asAccused(id, caller);
    }

    /** Takes down what the caller says to it. */
    public Stored<Complaint> state(String id, String words, Caller caller, Command command) {
        whoReads.asAccused(id, caller);
        Stored<Complaint> stated = complaints.change(id, WhoReads.ANY_BRANCH, command, read -> {
            Complaint complaint = read.value();
            if (WhoReads.asked(complaint, caller).isEmpty()) {
                throw Refusal.notFound();
            }
            return Change.silent(reckonDue.afterStep(new Investigating(complaint).state(new StaffId(caller.id()),
                    place -> seals.sealStep(read.id(), place, words), clock.instant())));
        });
        ComplaintMeter.STEPS.counter(meters, "state").increment();
        return stated;
    }

    /** The hearing of the caller. */
    public Hearing hearing(Stored<Complaint> complaint, Caller caller) {
        return WhoReads.asked(complaint.value(), caller).orElseThrow(Refusal::notFound);
    }
}
