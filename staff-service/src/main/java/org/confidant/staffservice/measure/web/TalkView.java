package org.confidant.staffservice.measure.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.confidant.staffservice.measure.Completion;
import org.confidant.staffservice.measure.FindMeasures;
import org.confidant.staffservice.measure.Measure;
import org.confidant.staffservice.staff.StaffId;
import org.jspecify.annotations.Nullable;

/** A talk as the API shows it. */
record TalkView(String id, long version, @Schema(allowableValues = {
        "open", "held", "over"}) String state,
        String branch, @Schema(description = "Staff id") String person, String name,
        @Schema(description = "Codes of what led to it") List<String> causes,
        Instant openedAt, @Nullable String note, @Schema(description = "Staff id") @Nullable String completedBy,
        @Nullable Instant completedAt) {

    static TalkView of(FindMeasures.Named found) {
        Measure measure = found.measure().value();
        Optional<Completion> completion = measure.completion();
        return new TalkView(measure.id().value(), found.measure().version(), measure.state().word(),
                measure.order().branch().value(), measure.order().person().value(), found.name(),
                measure.order().causes(), measure.openedAt().orElseThrow(),
                completion.flatMap(Completion::note).orElse(null),
                completion.flatMap(Completion::by).map(StaffId::value).orElse(null),
                completion.map(Completion::at).orElse(null));
    }
}
