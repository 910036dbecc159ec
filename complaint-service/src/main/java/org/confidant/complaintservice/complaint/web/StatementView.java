package org.confidant.complaintservice.complaint.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.confidant.complaintservice.complaint.Complaint;
import org.confidant.complaintservice.complaint.WordSeals;
import org.confidant.complaintservice.complaint.investigation.Hearing;
import org.confidant.complaintservice.complaint.investigation.Investigation;
import org.confidant.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/** All that an accused sees of a complaint: what they are asked, and what they said. */
@Schema(name = "Statement")
record StatementView(String complaint, long version, String reference, String charge, OffsetDateTime askedAt,
        @Schema(description = "From then on they count as heard") OffsetDateTime limit, @Nullable String statement,
        @Nullable @Schema(description = "What they were asked before; missing if nothing") List<EarlierView> earlier) {

    /** An earlier charge, and what they said to it. */
    @Schema(name = "EarlierStatement")
    record EarlierView(String charge, @Nullable String statement) {}

    static StatementView of(Stored<Complaint> stored, Hearing hearing, OffsetDateTime limit, WordSeals seals,
            ZoneId zone) {
        Complaint complaint = stored.value();
        Investigation one = complaint.investigation().orElseThrow();
        List<EarlierView> earlier = one.hearings().stream()
                .filter(other -> other.accused().equals(hearing.accused()) && other.charge() != hearing.charge())
                .map(other -> new EarlierView(seals.openCharge(stored.id(), one.charge(other)),
                        statement(stored, other, seals)))
                .toList();
        return new StatementView(stored.id(), stored.version(), complaint.reference().toString(),
                seals.openCharge(stored.id(), one.charge()),
                ComplaintView.local(hearing.askedAt(), zone), limit,
                statement(stored, hearing, seals), earlier.isEmpty() ? null : earlier);
    }

    private static @Nullable String statement(Stored<Complaint> stored, Hearing hearing, WordSeals seals) {
        return hearing.closed().map(how -> InvestigationView.words(stored, how.place(), seals)).orElse(null);
    }
}
