package org.confidant.complaintservice.attachment;

import java.time.Clock;
import java.time.Duration;
import org.confidant.complaintservice.complaint.Complaint;
import org.confidant.complaintservice.complaint.Complaints;
import org.confidant.complaintservice.complaint.WhoHandles;
import org.confidant.complaintservice.complaint.WhoReads;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.springframework.stereotype.Component;

/** Who may add to a complaint and who may read what was added; for all others there is no such complaint. */
@Component
final class AttachmentWalls {
    private static final Duration BY_REPORTER = Duration.ofHours(24);

    private final Complaints complaints;
    private final WhoHandles whoHandles;
    private final WhoReads whoReads;
    private final Clock clock;

    AttachmentWalls(Complaints complaints, WhoHandles whoHandles, WhoReads whoReads, Clock clock) {
        this.complaints = complaints;
        this.whoHandles = whoHandles;
        this.whoReads = whoReads;
        this.clock = clock;
    }

    /** For who handles it, and for a day for who took it down. */
    Stored<Complaint> toAdd(String complaint, Caller caller) {
        return complaints.byId(complaint, caller.scope())
                .filter(read -> whoHandles.handles(read.value(), caller) || isFreshReporter(read.value(), caller))
                .orElseThrow(Refusal::notFound);
    }

    private boolean isFreshReporter(Complaint complaint, Caller caller) {
        return complaint.submission().reporter().equals(caller.id())
                && clock.instant().isBefore(complaint.filedAt().plus(BY_REPORTER));
    }

    /** For who handles it, and for members of its group while they are. */
    Stored<Complaint> toRead(String complaint, Caller caller) {
        return complaints.byId(complaint, caller.scope())
                .filter(read -> whoHandles.handles(read.value(), caller))
                .orElseGet(() -> whoReads.asMember(complaint, caller));
    }
}
