package org.confidant.complaintservice.complaint;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.confidant.complaintservice.meter.ComplaintMeter;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes steps of complaints: decided on what is stored now, with the due times that follow in the same write (C4), counted where
 * they are taken and not where they are asked for again.
 */
@Component
final class Steps {
    private final Complaints complaints;
    private final WhoHandles whoHandles;
    private final DueTimes dueTimes;
    private final MeterRegistry meters;

    Steps(Complaints complaints, WhoHandles whoHandles, DueTimes dueTimes, MeterRegistry meters) {
        this.complaints = complaints;
        this.whoHandles = whoHandles;
        this.dueTimes = dueTimes;
        this.meters = meters;
    }

    /** A step of its owner, or while nobody owns it of whoever handles it; for others there is no such complaint. */
    Stored<Complaint> asOwner(String id, Caller caller, Command command, Function<Stored<Complaint>, Step> decision) {
        return asHandler(id, caller, command, read -> {
            whoHandles.requireOwner(read.value(), caller);
            return decision.apply(read);
        });
    }

    /** A step of whoever handles it; the decision looks again, on what is stored then. */
    Stored<Complaint> asHandler(String id, Caller caller, Command command, Function<Stored<Complaint>, Step> decision) {
        whoHandles.requireHandler(id, caller);
        return take(id, caller.scope(), command, decision);
    }

    /** A step of somebody who was let in before; the decision looks again, on what is stored then. */
    Stored<Complaint> take(String id, BranchScope scope, Command command, Function<Stored<Complaint>, Step> decision) {
        AtomicReference<@Nullable String> taken = new AtomicReference<>();
        Stored<Complaint> stored = complaints.change(id, scope, command, read -> {
            Step step = decision.apply(read);
            taken.set(step.name());
            return new Change<>(dueTimes.afterStep(step.change().next()), step.change().messages());
        });
        Optional.ofNullable(taken.get()).ifPresent(name -> ComplaintMeter.STEPS.counter(meters, name).increment());
        return stored;
    }
}
