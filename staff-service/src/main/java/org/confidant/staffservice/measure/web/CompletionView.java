package org.confidant.staffservice.measure.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.OptionalInt;
import org.confidant.staffservice.measure.Completion;
import org.confidant.staffservice.staff.StaffId;
import org.jspecify.annotations.Nullable;

/** One exam of a training, or its end without one. */
@Schema(name = "Exam")
record CompletionView(@Schema(allowableValues = {
        "failed", "passed", "over"}) String result, @Nullable Integer score,
        @Schema(description = "Staff id") @Nullable String by, Instant at) {

    static CompletionView of(Completion completion) {
        OptionalInt score = completion.score();
        return new CompletionView(completion.result().word(), score.isPresent() ? score.getAsInt() : null,
                completion.by().map(StaffId::value).orElse(null), completion.at());
    }
}
