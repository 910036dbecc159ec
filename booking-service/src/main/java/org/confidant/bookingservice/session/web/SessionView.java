package org.confidant.bookingservice.session.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.confidant.bookingservice.booking.EndedBy;
import org.confidant.bookingservice.booking.Stage;
import org.jspecify.annotations.Nullable;

/** A session, planned and as it was; times with the branch's offset. */
@Schema(name = "Session")
record SessionView(@Schema(description = "The booking's id") String id, long version,
        @Schema(description = "InSession, Paused, Completed or Interrupted") String state, String branch,
        String service,
        String practitioner, OffsetDateTime plannedStart, OffsetDateTime plannedEnd, OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt,
        @Schema(type = "string", description = "Without pauses, ISO 8601", example = "PT48M") @Nullable Duration delivered,
        @Schema(description = "Through whom it was interrupted") @Nullable EndedBy by, List<StageView> stages,
        List<PauseView> pauses,
        @Schema(description = "What was recorded, where times were put right later") @Nullable RecordedView recorded,
        List<CorrectionView> corrections) {

    /** A stage and when it was entered. */
    @Schema(name = "SessionStage")
    record StageView(Stage stage, OffsetDateTime at) {}

    /** A pause. */
    @Schema(name = "SessionPause")
    record PauseView(OffsetDateTime from, @Nullable OffsetDateTime to) {}

    /** The original times. */
    @Schema(name = "RecordedTimes")
    record RecordedView(OffsetDateTime startedAt, OffsetDateTime endedAt) {}

    /** A correction. */
    @Schema(name = "SessionCorrection")
    record CorrectionView(OffsetDateTime startedAt, OffsetDateTime endedAt, String reason, OffsetDateTime at,
            String by) {}
}
