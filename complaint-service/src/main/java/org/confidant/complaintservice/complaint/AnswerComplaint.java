package org.confidant.complaintservice.complaint;

import java.time.Clock;
import java.util.Optional;
import org.bson.types.Binary;
import org.confidant.complaintservice.ComplaintProblem;
import org.confidant.complaintservice.clock.Severity;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Tells a client the result; in a severe case only after a second person has read it and said yes (C7). */
@Component
public final class AnswerComplaint {
    private final Steps steps;
    private final WhoHandles whoHandles;
    private final WordSeals seals;
    private final TellClient tellClient;
    private final Clock clock;

    AnswerComplaint(Steps steps, WhoHandles whoHandles, WordSeals seals, TellClient tellClient, Clock clock) {
        this.steps = steps;
        this.whoHandles = whoHandles;
        this.seals = seals;
        this.tellClient = tellClient;
        this.clock = clock;
    }

    /** Tells the result, or puts it before a second person. */
    public Stored<Complaint> answer(String id, Said said, Caller caller, Command command) {
        return steps.asOwner(id, caller, command, read -> {
            Complaint complaint = read.value();
            if (complaint.state().severity() != Severity.SEVERE) {
                return answered(id, complaint, said, caller);
            }
            Complaint proposed = Ending.propose(complaint,
                    entry(HistoryEntry.What.PROPOSED, id, complaint, said, caller));
            TellClient.requireReach(complaint, said.way());
            return Step.silent("propose", proposed);
        });
    }

    private Step answered(String id, Complaint complaint, Said said, Caller caller) {
        Complaint answered = Ending.answer(complaint, entry(HistoryEntry.What.ANSWERED, id, complaint, said, caller));
        return new Step("answer", tellClient.of(Telling.ANSWER, said.way(), id, answered));
    }

    private HistoryEntry entry(HistoryEntry.What what, String id, Complaint complaint, Said said, Caller caller) {
        return new HistoryEntry(what, clock.instant(), caller.id(), Optional.of(sealed(id, complaint, said.words())),
                Optional.of(said.way()));
    }

    private Binary sealed(String id, Complaint complaint, String words) {
        return seals.sealStep(id, complaint.history().size(), words);
    }

    /**
     * The second person lets the answer go, or gives it back.
     *
     * @param objection why not; empty lets it go
     */
    public Stored<Complaint> decide(String id, Optional<String> objection, Caller caller, Command command) {
        whoHandles.requireApprover(id, caller);
        return steps.take(id, caller.scope(), command, read -> {
            Complaint complaint = read.value();
            if (!whoHandles.mayApprove(complaint, caller)) {
                throw Refusal.notFound();
            }
            int place = Ending.proposal(complaint);
            HistoryEntry proposed = complaint.history().get(place);
            requireSecond(proposed, caller);
            requireReach(complaint, proposed, objection);
            return objection
                    .map(why -> Step.silent("return", Ending.giveBack(complaint, caller.id(), clock.instant(),
                            sealed(id, complaint, why))))
                    .orElseGet(() -> answered(id, complaint, said(id, place, proposed), caller));
        });
    }

    private static void requireSecond(HistoryEntry proposed, Caller caller) {
        if (proposed.by().equals(caller.id())) {
            throw new Refusal(PlatformProblem.NOT_ALLOWED, "Somebody else than who proposed it decides.");
        }
    }

    /** The second person cannot change the way, but its owner can. */
    private static void requireReach(Complaint complaint, HistoryEntry proposed, Optional<String> objection) {
        if (objection.isEmpty() && !TellClient.reaches(complaint, proposed.way().orElseThrow())) {
            throw new Refusal(ComplaintProblem.CLIENT_NOT_REACHABLE,
                    "No mail reaches the client any more. Give the answer back: its owner speaks to them.");
        }
    }

    private Said said(String id, int place, HistoryEntry proposed) {
        return new Said(seals.openStep(id, place, proposed.words().orElseThrow()), proposed.way().orElseThrow());
    }
}
