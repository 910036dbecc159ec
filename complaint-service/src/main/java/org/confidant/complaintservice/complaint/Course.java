package org.confidant.complaintservice.complaint;

import java.util.List;
import org.confidant.complaintservice.clock.ClockEvent;
import org.confidant.complaintservice.clock.Kind;
import org.confidant.complaintservice.clock.Severity;
import org.confidant.complaintservice.roster.BranchId;

/**
 * What the clocks of a complaint go by, and nothing else of it.
 *
 * @param policy the version of the time allowed that holds now
 */
public record Course(BranchId branch, int policy, Kind kind, Severity severity, List<ClockEvent> events) {
    public Course {
        events = List.copyOf(events);
    }

    static Course of(Complaint complaint) {
        return new Course(complaint.origin().branch(), complaint.policy(), complaint.state().kind(),
                complaint.state().severity(), complaint.clockEvents());
    }
}
