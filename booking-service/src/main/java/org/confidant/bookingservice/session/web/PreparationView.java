package org.confidant.bookingservice.session.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.confidant.bookingservice.text.TextItem;
import org.jspecify.annotations.Nullable;

/** How far a booking is prepared: the desk sees what is complete, the practitioner what was said. */
@Schema(name = "Preparation")
record PreparationView(String booking, @Schema(description = "Whether the session can start") boolean complete,
        @Schema(description = "Everything that is missing, of whom") List<Map<String, Object>> missing,
        @Schema(description = "The checklist in force, for practitioner and manager") @Nullable ChecklistView checklist,
        List<ParticipantView> participants,
        @Schema(description = "What was told at earlier sessions, newest first; for the practitioner") @Nullable List<EarlierView> earlier) {

    /** One participant's papers. */
    @Schema(name = "PreparedParticipant")
    record ParticipantView(int number, String client, boolean consented, boolean recording, boolean answered,
            boolean signed, boolean countersigned,
            @Schema(description = "The intake answers by question; for the practitioner") @Nullable Map<String, String> intake) {}

    /** The checklist, and how it was filled in last. */
    @Schema(name = "Checklist")
    record ChecklistView(String text, String title, List<TextItem> items,
            @Schema(description = "By check; missing before the first time") @Nullable Map<String, Boolean> results,
            @Nullable Instant at, @Nullable AcceptanceView acceptance) {}

    /** A manager's acceptance of what fails. */
    @Schema(name = "RiskAcceptance")
    record AcceptanceView(String reason, String by, Instant at, List<String> failed) {}

    /** An earlier session's summary. */
    @Schema(name = "EarlierSummary")
    record EarlierView(String session, Instant at, String by, String told, String nextSteps) {}
}
