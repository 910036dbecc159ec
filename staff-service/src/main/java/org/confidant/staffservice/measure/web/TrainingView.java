package org.confidant.staffservice.measure.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.confidant.staffservice.measure.Completion;
import org.confidant.staffservice.measure.FindMeasures;
import org.confidant.staffservice.measure.Measure;
import org.confidant.staffservice.staff.StaffId;
import org.jspecify.annotations.Nullable;

/** A training as the API shows it. */
record TrainingView(String id, long version,
        @Schema(allowableValues = {
                "open", "failed", "passed", "over"}) String state,
        String branch,
        @Schema(description = "Staff id") String person, String name, @Nullable String course,
        @Schema(description = "Codes of what led to it") List<String> causes,
        Instant openedAt, @Nullable Integer score, @Schema(description = "Staff id") @Nullable String completedBy,
        @Nullable Instant completedAt,
        @Schema(description = "All of them in their order; what stands above is the last") List<CompletionView> exams,
        @Schema(description = "Another part of the system has not learnt of this yet; it will") @Nullable Boolean pending) {

    static TrainingView of(FindMeasures.Named found, @Nullable Boolean pending) {
        Measure measure = found.measure().value();
        Optional<Completion> completion = measure.completion();
        return new TrainingView(measure.id().value(), found.measure().version(), measure.state().word(),
                measure.order().branch().value(), measure.order().person().value(), found.name(),
                measure.order().course().orElse(null), measure.order().causes(),
                measure.openedAt().orElseThrow(),
                completion.map(Completion::score).filter(OptionalInt::isPresent).map(OptionalInt::getAsInt)
                        .orElse(null),
                completion.flatMap(Completion::by).map(StaffId::value).orElse(null),
                completion.map(Completion::at).orElse(null),
                measure.completions().stream().map(CompletionView::of).toList(), pending);
    }
}
