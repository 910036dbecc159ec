package org.confidant.complaintservice.complaint.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.confidant.complaintservice.complaint.Complaint;
import org.confidant.complaintservice.complaint.WordSeals;
import org.confidant.complaintservice.complaint.investigation.Hearing;
import org.confidant.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/** All that an accused sees of a complaint: what they are asked, and what they said. */
@Schema(name = "Statement")
record StatementView(String complaint, long version, String reference, String charge, OffsetDateTime askedAt,
        @Schema(description = "From then on they count as heard") OffsetDateTime limit, @Nullable String statement) {

    static StatementView of(Stored<Complaint> stored, Hearing hearing, OffsetDateTime limit, WordSeals seals,
            ZoneId zone) {
        Complaint complaint = stored.value();
        return new StatementView(stored.id(), stored.version(), complaint.reference().toString(),
                seals.openCharge(stored.id(), complaint.investigation().orElseThrow().charge()),
                ComplaintView.local(hearing.askedAt(), zone), limit,
                hearing.closed().map(how -> InvestigationView.words(stored, how.place(), seals)).orElse(null));
    }
}
