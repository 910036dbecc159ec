package org.confidant.complaintservice.complaint;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.stream.Collectors;
import org.confidant.complaintservice.clock.Policies;
import org.confidant.complaintservice.meter.ComplaintMeter;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Lets a complaint go by another version of the time allowed than that of its filing, for a reason (C4). */
@Component
public final class CorrectPolicy {
    private final Complaints complaints;
    private final WhoHandles whoHandles;
    private final WordSeals seals;
    private final ReckonDue reckonDue;
    private final Policies policies;
    private final Clock clock;
    private final MeterRegistry meters;

    CorrectPolicy(Complaints complaints, WhoHandles whoHandles, WordSeals seals, ReckonDue reckonDue,
            Policies policies, Clock clock, MeterRegistry meters) {
        this.complaints = complaints;
        this.whoHandles = whoHandles;
        this.seals = seals;
        this.reckonDue = reckonDue;
        this.policies = policies;
        this.clock = clock;
        this.meters = meters;
    }

    /** Corrects it, for the owner; its due time moves in the same write. */
    public Stored<Complaint> correct(String id, int version, String reason, Caller caller, Command command) {
        whoHandles.requireHandler(id, caller);
        requireKnown(version);
        Stored<Complaint> corrected = complaints.change(id, caller.scope(), command, read -> {
            Complaint complaint = read.value();
            whoHandles.requireOwner(complaint, caller);
            return Change.silent(reckonDue.afterStep(complaint.correctPolicy(version, caller.id(), clock.instant(),
                    seals.sealStep(id, complaint.history().size(), reason))));
        });
        ComplaintMeter.STEPS.counter(meters, "correct-policy").increment();
        return corrected;
    }

    private void requireKnown(int version) {
        if (!policies.numbers().contains(version)) {
            throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "A field is wrong.").field("version",
                    "must be one of " + policies.numbers().stream().map(String::valueOf)
                            .collect(Collectors.joining(", ")));
        }
    }
}
