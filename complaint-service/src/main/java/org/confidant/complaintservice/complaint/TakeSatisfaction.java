package org.confidant.complaintservice.complaint;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Takes what a client says to the answer: yes closes it, no opens it again or tells head office (C7). */
@Component
public final class TakeSatisfaction {
    private final Steps steps;
    private final WhoHandles whoHandles;
    private final WhoIsTold whoIsTold;
    private final WordSeals seals;
    private final Clock clock;

    TakeSatisfaction(Steps steps, WhoHandles whoHandles, WhoIsTold whoIsTold, WordSeals seals, Clock clock) {
        this.steps = steps;
        this.whoHandles = whoHandles;
        this.whoIsTold = whoIsTold;
        this.seals = seals;
        this.clock = clock;
    }

    /**
     * As its owner heard it by phone or in person.
     *
     * @param objection why not; empty if they are satisfied
     */
    public Stored<Complaint> note(String id, Optional<String> objection, Caller caller, Command command) {
        return steps.asOwner(id, caller, command, read -> taken(read, objection, caller.id()));
    }

    /**
     * By the client's link.
     *
     * @param objection why not; empty if they are satisfied
     */
    public Stored<Complaint> take(FollowComplaint.Visitor visitor, Optional<String> objection, Command command) {
        return steps.take(visitor.id(), visitor.scope(), command, read -> {
            visitor.requireOpen(read.value());
            if (FollowComplaint.wanted(read.value()) != FollowComplaint.Wanted.SATISFACTION) {
                throw FollowComplaint.notWanted();
            }
            return taken(read, objection, visitor.name());
        });
    }

    private Step taken(Stored<Complaint> read, Optional<String> objection, String by) {
        Complaint complaint = read.value();
        Instant now = clock.instant();
        Complaint next = whoHandles.cleared(objection
                .map(why -> Ending.rejected(complaint, by, now,
                        seals.sealStep(read.id(), complaint.history().size(), why)))
                .orElseGet(() -> Ending.satisfied(complaint, by, now)));
        return new Step(next.state() instanceof ComplaintState.Closed ? "close" : "reopen",
                new Change<>(next, news(read.id(), next)));
    }

    private List<Message> news(String id, Complaint next) {
        return switch (next.state()) {
            case ComplaintState.Classified _ -> List.of(StaffNews.reopened(id, next, whoIsTold.ofReopening(next)));
            case ComplaintState.Closed closed when closed.outcome() == Outcome.REJECTED ->
                List.of(StaffNews.reopenedTwice(id, next, whoIsTold.ofRejection(next)));
            default -> List.of();
        };
    }
}
