package org.confidant.complaintservice.complaint.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.confidant.complaintservice.complaint.Complaint;
import org.confidant.platform.store.Stored;

/** What whoever filed a complaint keeps of it. */
@Schema(name = "FiledComplaint")
record FiledView(String id,
        @Schema(description = "To be read out: sixteen digits, the last two check the others", example = "0000 0000 0007 9444") String reference,
        String branch, OffsetDateTime filedAt) {

    static FiledView of(Stored<Complaint> stored, ZoneId zone) {
        Complaint complaint = stored.value();
        return new FiledView(stored.id(), complaint.reference().toString(), complaint.origin().branch().value(),
                complaint.filedAt().atZone(zone).toOffsetDateTime());
    }
}
