package org.confidant.complaintservice.complaint;

import java.time.Clock;
import java.util.Optional;
import org.confidant.complaintservice.complaint.investigation.Hearing;
import org.confidant.complaintservice.complaint.investigation.Investigation;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.springframework.stereotype.Component;

/**
 * Who reads a complaint beside head office (C5): who handles it, and as long as their time lasts the members of its group, of
 * whatever branch. An accused reads the charge and nothing else. It is asked anew at every reading.
 */
@Component
public final class WhoReads {
    /** For what somebody does whose right does not come from a branch. */
    public static final BranchScope ANY_BRANCH = Everywhere.because("members and accused may work in other branches");

    private final Complaints complaints;
    private final WhoHandles whoHandles;
    private final Clock clock;

    WhoReads(Complaints complaints, WhoHandles whoHandles, Clock clock) {
        this.complaints = complaints;
        this.whoHandles = whoHandles;
        this.clock = clock;
    }

    /** Whether the caller may read words and names. */
    public boolean mayRead(Complaint complaint, Caller caller) {
        return whoHandles.handles(complaint, caller) || isMember(complaint, caller);
    }

    /** Whether the caller is a member now and has no other part in it. */
    boolean isMember(Complaint complaint, Caller caller) {
        StaffId person = new StaffId(caller.id());
        return complaint.investigation().filter(one -> one.group().live(person, clock.instant())).isPresent()
                && !whoHandles.exclusion(complaint).excludes(person);
    }

    /**
     * The complaint of that id, if the caller is a member; 403 if they were one, 404 if it does not exist for them.
     */
    public Stored<Complaint> asMember(String id, Caller caller) {
        return complaints.byId(id, ANY_BRANCH).filter(read -> named(read.value(), caller)).map(read -> {
            requireMember(read.value(), caller);
            return read;
        }).orElseThrow(Refusal::notFound);
    }

    /** Refuses who is not a member now; who was one knows of it. */
    void requireMember(Complaint complaint, Caller caller) {
        if (!isMember(complaint, caller)) {
            throw named(complaint, caller)
                    ? new Refusal(PlatformProblem.NOT_ALLOWED, "Only members of its group do this, in their time.")
                    : Refusal.notFound();
        }
    }

    /** Who handles it knows of it too, without being a member. */
    private boolean named(Complaint complaint, Caller caller) {
        StaffId person = new StaffId(caller.id());
        boolean was = complaint.investigation().filter(one -> one.group().names(person)).isPresent()
                && !whoHandles.exclusion(complaint).excludes(person);
        return was || whoHandles.handles(complaint, caller);
    }

    /** The complaint of that id, if the caller is accused in it and was asked. */
    Stored<Complaint> asAccused(String id, Caller caller) {
        return complaints.byId(id, ANY_BRANCH).filter(read -> asked(read.value(), caller).isPresent())
                .orElseThrow(Refusal::notFound);
    }

    /** When the caller was asked, if they are accused. */
    static Optional<Hearing> asked(Complaint complaint, Caller caller) {
        StaffId person = new StaffId(caller.id());
        return complaint.investigation().filter(_ -> complaint.accused().contains(person))
                .flatMap((Investigation one) -> one.hearing(person));
    }
}
