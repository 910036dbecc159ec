package org.confidant.complaintservice.complaint;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import org.confidant.complaintservice.meter.ComplaintMeter;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Tells a client how their complaint stands, asks them, and notes what they replied at the desk (C4, C7). */
@Component
public final class TalkToClient {
    private final Complaints complaints;
    private final WhoHandles whoHandles;
    private final WordSeals seals;
    private final TellClient tellClient;
    private final ReckonDue reckonDue;
    private final Clock clock;
    private final MeterRegistry meters;

    TalkToClient(Complaints complaints, WhoHandles whoHandles, WordSeals seals, TellClient tellClient,
            ReckonDue reckonDue, Clock clock, MeterRegistry meters) {
        this.complaints = complaints;
        this.whoHandles = whoHandles;
        this.seals = seals;
        this.tellClient = tellClient;
        this.reckonDue = reckonDue;
        this.clock = clock;
        this.meters = meters;
    }

    public Stored<Complaint> update(String id, Said said, Caller caller, Command command) {
        return counted("update", say(id, said, HistoryEntry.What.UPDATED, Telling.UPDATE, caller, command));
    }

    public Stored<Complaint> ask(String id, Said said, Caller caller, Command command) {
        return counted("ask", say(id, said, HistoryEntry.What.ASKED, Telling.QUESTION, caller, command));
    }

    private Stored<Complaint> say(String id, Said said, HistoryEntry.What what, Telling telling, Caller caller,
            Command command) {
        whoHandles.requireHandler(id, caller);
        return complaints.change(id, caller.scope(), command, read -> {
            Complaint complaint = read.value();
            whoHandles.requireOwner(complaint, caller);
            Complaint next = Talk.said(complaint, new HistoryEntry(what, clock.instant(), caller.id(),
                    Optional.of(seals.sealStep(id, complaint.history().size(), said.words())),
                    Optional.of(said.way())));
            return tellClient.of(telling, said.way(), id, reckonDue.afterStep(next));
        });
    }

    /** What the client replied by phone or in person. */
    public Stored<Complaint> note(String id, String words, Caller caller, Command command) {
        whoHandles.requireHandler(id, caller);
        return counted("reply", complaints.change(id, caller.scope(), command, read -> {
            whoHandles.requireOwner(read.value(), caller);
            return replied(read, words, caller.id());
        }));
    }

    /** What the client replied by their link. */
    public Stored<Complaint> reply(FollowComplaint.Visitor visitor, String words, Command command) {
        return counted("reply", complaints.change(visitor.id(), visitor.scope(), command, read -> {
            if (Transitions.next(read.value().state().getClass(), ComplaintStep.TALK).isEmpty()) {
                throw FollowComplaint.notWanted();
            }
            return replied(read, words, visitor.name());
        }));
    }

    private Change<Complaint> replied(Stored<Complaint> read, String words, String by) {
        Complaint complaint = read.value();
        return Change.silent(reckonDue.afterStep(Talk.replied(complaint,
                HistoryEntry.of(HistoryEntry.What.REPLIED, clock.instant(), by,
                        Optional.of(seals.sealStep(read.id(), complaint.history().size(), words))))));
    }

    private Stored<Complaint> counted(String step, Stored<Complaint> stored) {
        ComplaintMeter.STEPS.counter(meters, step).increment();
        return stored;
    }
}
