package org.confidant.complaintservice.complaint;

import java.time.Clock;
import java.util.Optional;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Tells a client how their complaint stands, asks them, and notes what they replied at the desk (C4, C7). */
@Component
public final class TalkToClient {
    private final Steps steps;
    private final WordSeals seals;
    private final TellClient tellClient;
    private final Clock clock;

    TalkToClient(Steps steps, WordSeals seals, TellClient tellClient, Clock clock) {
        this.steps = steps;
        this.seals = seals;
        this.tellClient = tellClient;
        this.clock = clock;
    }

    public Stored<Complaint> update(String id, Said said, Caller caller, Command command) {
        return steps.asOwner(id, caller, command, read -> new Step("update",
                telling(read, HistoryEntry.What.UPDATED, Telling.UPDATE, said, caller)));
    }

    public Stored<Complaint> ask(String id, Said said, Caller caller, Command command) {
        return steps.asOwner(id, caller, command, read -> new Step("ask",
                telling(read, HistoryEntry.What.ASKED, Telling.QUESTION, said, caller)));
    }

    private Change<Complaint> telling(Stored<Complaint> read, HistoryEntry.What what, Telling telling, Said said,
            Caller caller) {
        Complaint complaint = read.value();
        Complaint next = Talk.said(complaint, new HistoryEntry(what, clock.instant(), caller.id(),
                Optional.of(seals.sealStep(read.id(), complaint.history().size(), said.words())),
                Optional.of(said.way())));
        return tellClient.of(telling, said.way(), read.id(), next);
    }

    /** What the client replied by phone or in person. */
    public Stored<Complaint> note(String id, String words, Caller caller, Command command) {
        return steps.asOwner(id, caller, command, read -> replied(read, words, caller.id()));
    }

    /** What the client replied by their link. */
    public Stored<Complaint> reply(FollowComplaint.Visitor visitor, String words, Command command) {
        return steps.take(visitor.id(), visitor.scope(), command, read -> {
            if (Transitions.next(read.value().state().getClass(), ComplaintStep.TALK).isEmpty()) {
                throw FollowComplaint.notWanted();
            }
            return replied(read, words, visitor.name());
        });
    }

    private Step replied(Stored<Complaint> read, String words, String by) {
        Complaint complaint = read.value();
        return Step.silent("reply", Talk.replied(complaint, HistoryEntry.of(HistoryEntry.What.REPLIED, clock.instant(),
                by, Optional.of(seals.sealStep(read.id(), complaint.history().size(), words)))));
    }
}
