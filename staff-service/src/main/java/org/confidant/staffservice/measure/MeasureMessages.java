package org.confidant.staffservice.measure;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.confidant.platform.outbox.Message;
import org.confidant.staffservice.complaint.ComplaintLane;

/** What complaint-service is told of the measures it ordered. */
final class MeasureMessages {
    /** Why a measure cannot be carried out; the words are stable. */
    enum Reason {
        UNKNOWN_PERSON,
        LEFT;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private MeasureMessages() {}

    static Message accepted(Measure measure) {
        return ComplaintLane.message("MeasureAccepted", Map.of("measure", measure.id().value()));
    }

    static Message refused(MeasureId id, Reason reason) {
        return ComplaintLane.message("MeasureRefused", Map.of("measure", id.value(), "reason", reason.word()));
    }

    static Message done(Measure measure) {
        Map<String, Object> body = new HashMap<>(
                Map.of("measure", measure.id().value(), "result", measure.state().word()));
        measure.completion().map(Completion::score).filter(OptionalInt::isPresent)
                .ifPresent(score -> body.put("score", score.getAsInt()));
        return ComplaintLane.message("MeasureDone", body);
    }
}
