package org.confidant.complaintservice.complaint.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.confidant.complaintservice.complaint.Complaint;
import org.confidant.complaintservice.complaint.HistoryEntry;

/** A correction of the time allowed; why is in the history. */
@Schema(name = "CorrectedPolicy")
record PolicyView(OffsetDateTime at, String by, int from, int to) {
    /** In order. */
    static List<PolicyView> of(Complaint complaint, ZoneId zone) {
        List<PolicyView> corrections = new ArrayList<>();
        int from = complaint.submission().policy();
        for (HistoryEntry entry : complaint.history()) {
            if (entry.policy().isPresent()) {
                int to = entry.policy().get();
                corrections.add(new PolicyView(ComplaintView.local(entry.at(), zone), entry.by(), from, to));
                from = to;
            }
        }
        return corrections;
    }
}
