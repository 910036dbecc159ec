package org.confidant.complaintservice.measure;

import java.util.Set;
import org.confidant.complaintservice.ComplaintProblem;
import org.confidant.complaintservice.complaint.Complaint;
import org.confidant.complaintservice.complaint.ComplaintState;
import org.confidant.complaintservice.complaint.Complaints;
import org.confidant.complaintservice.complaint.WhoHandles;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.springframework.stereotype.Component;

/** Complaints about which something can be done, and who may do it: the owner, who must still handle it (C5). */
@Component
final class OwnedComplaints {
    private final Complaints complaints;
    private final WhoHandles whoHandles;

    OwnedComplaints(Complaints complaints, WhoHandles whoHandles) {
        this.complaints = complaints;
        this.whoHandles = whoHandles;
    }

    /** For everybody who does not handle it there is no such complaint. */
    Complaint handled(String id, Caller caller) {
        return complaints.byId(id, caller.scope()).map(Stored::value)
                .filter(complaint -> whoHandles.handles(complaint, caller)).orElseThrow(Refusal::notFound);
    }

    /** Nothing is ordered before somebody owns it, nor after it is over, nor by anybody else. */
    void requireOwner(Complaint complaint, Caller caller) {
        whoHandles.requireOwner(complaint, caller);
        if (complaint.state().sorted().isEmpty() || isOver(complaint)) {
            throw illegal(complaint);
        }
    }

    /** Whoever is spoken with works in the branch, is accused, or has left; who has left is refused by staff-service. */
    void requireStaff(Complaint complaint, StaffId person, String field) {
        if (!whoHandles.strangers(Set.of(person), complaint).isEmpty()) {
            throw new Refusal(MeasureProblem.UNKNOWN_STAFF, "This person does not work here.").field(field,
                    "must be the id of a staff member of the branch");
        }
    }

    /** Nobody loses clients or work who is not accused, and so will be heard. */
    void requireAccused(Complaint complaint, StaffId person, String field) {
        if (!complaint.accused().contains(person)) {
            throw new Refusal(MeasureProblem.NOT_ACCUSED, "Name them as accused first.").field(field,
                    "must be accused in the complaint");
        }
    }

    static boolean isOver(Complaint complaint) {
        return complaint.state() instanceof ComplaintState.Closed
                || complaint.state() instanceof ComplaintState.Duplicate;
    }

    private static Refusal illegal(Complaint complaint) {
        return new Refusal(ComplaintProblem.ILLEGAL_COMPLAINT_STEP,
                "The complaint is " + complaint.state().word() + ".").with("state", complaint.state().word());
    }
}
