package org.confidant.complaintservice.complaint;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.bson.types.Binary;
import org.confidant.complaintservice.ComplaintProblem;
import org.confidant.complaintservice.clock.Severity;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Gives a complaint its category, severity, kind and owner, or lets it follow the one it repeats (C3). */
@Component
public final class SortComplaint {
    private final Steps steps;
    private final Complaints complaints;
    private final WhoHandles whoHandles;
    private final WordSeals seals;
    private final Clock clock;

    SortComplaint(Steps steps, Complaints complaints, WhoHandles whoHandles, WordSeals seals, Clock clock) {
        this.steps = steps;
        this.complaints = complaints;
        this.whoHandles = whoHandles;
        this.seals = seals;
        this.clock = clock;
    }

    /** Sorts it, for who handles it; for everybody else there is no such complaint. */
    public Stored<Complaint> sort(String id, NewSorting wanted, Caller caller, Command command) {
        String name = wanted.duplicateOf().isPresent() ? "follow" : "classify";
        return steps.asHandler(id, caller, command, read -> Step.silent(name, decided(read, wanted, caller)));
    }

    private Complaint decided(Stored<Complaint> read, NewSorting wanted, Caller caller) {
        Complaint complaint = read.value();
        if (!whoHandles.handles(complaint, caller)) {
            throw Refusal.notFound();
        }
        Set<StaffId> accused = wanted.accused().orElse(complaint.accused());
        if (!whoHandles.strangers(accused, complaint).isEmpty()) {
            throw FileComplaint.strangers();
        }
        Sorting sorting = new Sorting(wanted.category(), wanted.kind(), wanted.severity(),
                owner(complaint, wanted, accused, caller));
        Optional<Binary> reason = wanted.reason()
                .map(why -> seals.sealStep(read.id(), complaint.history().size(), why));
        Instant now = clock.instant();
        if (wanted.duplicateOf().isPresent()) {
            Exclusion exclusion = whoHandles.rule(complaint, wanted.severity(), accused).exclusion();
            requireOriginal(wanted.duplicateOf().get(), read.id(), sorting, exclusion, caller);
            return complaint.follow(wanted.duplicateOf().get(), sorting, accused, caller.id(), now, reason);
        }
        return complaint.classify(sorting, accused, caller.id(), now, reason);
    }

    private StaffId owner(Complaint complaint, NewSorting wanted, Set<StaffId> accused, Caller caller) {
        StaffId owner = wanted.owner().or(() -> complaint.state().sorted().map(Sorting::owner))
                .orElseGet(() -> new StaffId(caller.id()));
        Handling rule = whoHandles.rule(complaint, wanted.severity(), accused);
        if (!whoHandles.couldOwn(owner, rule, complaint.origin().branch())) {
            throw new Refusal(ComplaintProblem.OWNER_EXCLUDED,
                    "Sorted like this, it must be owned by somebody who may handle it.").field("owner",
                            "must be a manager of the branch or an investigator, and have no part in it");
        }
        return owner;
    }

    /** What cannot be seen and what does not exist are refused alike. */
    private void requireOriginal(String original, String id, Sorting sorting, Exclusion exclusion, Caller caller) {
        boolean fit = !original.equals(id) && complaints.byId(original, caller.scope())
                .filter(other -> whoHandles.handles(other.value(), caller)
                        && !(other.value().state() instanceof ComplaintState.Duplicate)
                        && !Ending.takenBack(other.value())
                        && keepsOut(other.value(), exclusion)
                        && (sorting.severity() != Severity.SEVERE
                                || other.value().state().severity() == Severity.SEVERE))
                .isPresent();
        if (!fit) {
            throw new Refusal(ComplaintProblem.NOT_AN_ORIGINAL, "It follows another complaint that you handle.")
                    .field("duplicateOf",
                            "must be another complaint that follows none itself, was not taken back, accuses them all, is severe if it is, and is owned by nobody who is out here");
        }
    }

    /** Whoever has a part in the one does not answer it by way of the other. */
    private static boolean keepsOut(Complaint original, Exclusion exclusion) {
        return original.accused().containsAll(exclusion.accused())
                && original.state().sorted().map(Sorting::owner).filter(exclusion::excludes).isEmpty();
    }
}
