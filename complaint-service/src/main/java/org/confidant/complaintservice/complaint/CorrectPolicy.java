package org.confidant.complaintservice.complaint;

import java.time.Clock;
import java.util.stream.Collectors;
import org.confidant.complaintservice.clock.Policies;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Lets a complaint go by another version of the time allowed than that of its filing, for a reason (C4). */
@Component
public final class CorrectPolicy {
    private final Steps steps;
    private final WordSeals seals;
    private final Policies policies;
    private final Clock clock;

    CorrectPolicy(Steps steps, WordSeals seals, Policies policies, Clock clock) {
        this.steps = steps;
        this.seals = seals;
        this.policies = policies;
        this.clock = clock;
    }

    /** Corrects it, for the owner; its due time moves in the same write. */
    public Stored<Complaint> correct(String id, int version, String reason, Caller caller, Command command) {
        requireKnown(version);
        return steps.asOwner(id, caller, command, read -> {
            Complaint complaint = read.value();
            return Step.silent("correct-policy", complaint.correctPolicy(version, caller.id(), clock.instant(),
                    seals.sealStep(id, complaint.history().size(), reason)));
        });
    }

    private void requireKnown(int version) {
        if (!policies.numbers().contains(version)) {
            throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "A field is wrong.").field("version",
                    "must be one of " + policies.numbers().stream().map(String::valueOf)
                            .collect(Collectors.joining(", ")));
        }
    }
}
