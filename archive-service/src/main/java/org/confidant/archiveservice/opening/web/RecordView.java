package org.confidant.archiveservice.opening.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.confidant.archiveservice.record.Closure;
import org.confidant.archiveservice.record.Ending;
import org.confidant.archiveservice.record.Session;
import org.confidant.archiveservice.record.SessionRecord;
import org.confidant.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/** A record without what it holds. */
@Schema(name = "Record")
record RecordView(@Schema(description = "The session's id") String id, long version, String state, String branch,
        String practitioner, String service, String mode, List<ParticipantView> participants, OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt, @Nullable String outcome, boolean notes,
        @Nullable @Schema(description = "When it was sealed") OffsetDateTime sealedAt,
        @Nullable @Schema(description = "Messages in its transcript, once it is sealed") Long messages,
        @Schema(description = "Times that were corrected, as they stood before") List<CorrectionView> corrections) {

    /** Who took part. */
    @Schema(name = "RecordParticipant")
    record ParticipantView(int number, String client) {}

    /** Times before a correction. */
    @Schema(name = "RecordCorrection")
    record CorrectionView(OffsetDateTime startedAt, @Nullable OffsetDateTime endedAt) {}

    static RecordView of(Stored<SessionRecord> stored, ZoneId zone) {
        SessionRecord record = stored.value();
        Session session = record.session();
        return new RecordView(stored.id(), stored.version(), record.state().word(), session.branch().value(),
                session.practitioner().value(), session.offering(), session.mode(),
                session.participants().stream().map(one -> new ParticipantView(one.number(), one.client().value()))
                        .toList(),
                local(session.startedAt(), zone), local(record.ending().map(Ending::at), zone),
                record.ending().map(Ending::outcome).orElse(null), record.notes().isPresent(),
                local(record.closure().map(Closure::at), zone),
                record.closure().map(Closure::messages).orElse(null),
                record.corrections().stream().map(before -> new CorrectionView(local(before.startedAt(), zone),
                        local(before.endedAt(), zone))).toList());
    }

    private static OffsetDateTime local(Instant at, ZoneId zone) {
        return at.atZone(zone).toOffsetDateTime();
    }

    private static @Nullable OffsetDateTime local(Optional<Instant> at, ZoneId zone) {
        return at.map(time -> local(time, zone)).orElse(null);
    }
}
