package org.confidant.bookingservice.session.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.Period;
import org.confidant.bookingservice.session.Revisits;
import org.confidant.bookingservice.session.Summary;
import org.confidant.bookingservice.session.SummaryWords;
import org.confidant.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/** A summary as its practitioner sees it. */
@Schema(name = "Summary")
record SummaryView(String session, long version, String told, String nextSteps, Instant at,
        @Nullable FollowUpView followUp) {

    /** What was agreed. */
    @Schema(name = "AgreedFollowUp")
    record FollowUpView(Instant at, String way,
            @Nullable @Schema(type = "string", description = "How long between the revisits after it", example = "P1M") Period every,
            @Nullable @Schema(description = "How many revisits") Integer times) {}

    static SummaryView of(Stored<Summary> stored, SummaryWords words) {
        return new SummaryView(stored.id(), stored.version(), words.told(), words.nextSteps(), stored.value().at(),
                stored.value().followUp().map(SummaryView::followUp).orElse(null));
    }

    private static FollowUpView followUp(Summary.FollowUp agreed) {
        return new FollowUpView(agreed.at(), agreed.way(), agreed.revisits().map(Revisits::every).orElse(null),
                agreed.revisits().map(Revisits::times).orElse(null));
    }
}
