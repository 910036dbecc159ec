package org.confidant.complaintservice.complaint.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.confidant.complaintservice.complaint.Complaint;
import org.confidant.complaintservice.complaint.ComplaintState;
import org.confidant.complaintservice.complaint.Danger;
import org.confidant.complaintservice.complaint.Origin;
import org.confidant.complaintservice.complaint.Sorting;
import org.confidant.complaintservice.complaint.investigation.Result;
import org.confidant.complaintservice.complaint.investigation.Stage;
import org.confidant.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/** A complaint as head office sees it, and with {@code inside} as its handlers do. */
@Schema(name = "Complaint")
record ComplaintView(String id, long version, String reference, String state, String kind, String severity,
        @Nullable @Schema(description = "Who is in danger, as staff reported it", allowableValues = {
                "staff", "client",
                "minor", "others"}) String danger,
        @Nullable String category, @Nullable String owner,
        @Nullable @Schema(description = "The complaint it repeats") String duplicateOf,
        @Nullable @Schema(description = "How it ended", allowableValues = {
                "satisfied", "unanswered", "rejected", "withdrawn"}) String outcome,
        String branch,
        @Nullable String session,
        @Nullable @Schema(description = "The booking it is about, if no session of it began") String booking,
        @Nullable String service,
        @Nullable @Schema(description = "Where the session was booked") String channel,
        @Schema(description = "The way it came in") String intake, OffsetDateTime filedAt,
        @Nullable @Schema(description = "Missing when no clock runs") OffsetDateTime nextDue,
        @Schema(description = "Version of the time allowed that its clocks go by") int policy,
        @Schema(description = "How that came about, if it is not the version of its filing") List<PolicyView> policyCorrections,
        @Nullable @Schema(description = "What its group found last: upheld, partly or not") String result,
        @Nullable @Schema(description = "Codes of what it comes from, as the group found") List<String> causes,
        @Nullable @Schema(description = "When it went wrong, as the group found") List<String> stages,
        @Nullable @Schema(description = "Not for head office") InsideView inside) {

    static ComplaintView of(Stored<Complaint> stored, ZoneId zone, @Nullable InsideView inside) {
        Complaint complaint = stored.value();
        ComplaintState state = complaint.state();
        Optional<Sorting> sorting = state.sorted();
        Optional<Origin.Delivered> delivered = complaint.origin().delivered();
        return new ComplaintView(stored.id(), stored.version(), complaint.reference().toString(), state.word(),
                state.kind().word(), state.severity().word(),
                complaint.alerts().danger().map(Danger::word).orElse(null),
                sorting.map(known -> known.category().word()).orElse(null),
                sorting.map(known -> known.owner().value()).orElse(null),
                state instanceof ComplaintState.Duplicate duplicate ? duplicate.original() : null,
                state instanceof ComplaintState.Closed closed ? closed.outcome().word() : null,
                complaint.origin().branch().value(), complaint.origin().session().orElse(null),
                complaint.origin().booking().orElse(null),
                delivered.map(Origin.Delivered::offering).orElse(null),
                delivered.map(Origin.Delivered::channel).orElse(null), complaint.submission().intake().word(),
                local(complaint.filedAt(), zone), complaint.due().next().map(due -> local(due, zone)).orElse(null),
                complaint.policy(), PolicyView.of(complaint, zone),
                complaint.result().map(found -> found.verdict().word()).orElse(null),
                complaint.result().map(Result::causes).orElse(null),
                complaint.result().map(found -> found.stages().stream().map(Stage::word).toList()).orElse(null),
                inside);
    }

    static OffsetDateTime local(Instant at, ZoneId zone) {
        return at.atZone(zone).toOffsetDateTime();
    }
}
