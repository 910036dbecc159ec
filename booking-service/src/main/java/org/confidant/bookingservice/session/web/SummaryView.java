package org.confidant.bookingservice.session.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
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
    record FollowUpView(Instant at, String way) {}

    static SummaryView of(Stored<Summary> stored, SummaryWords words) {
        return new SummaryView(stored.id(), stored.version(), words.told(), words.nextSteps(), stored.value().at(),
                stored.value().followUp().map(agreed -> new FollowUpView(agreed.at(), agreed.way())).orElse(null));
    }
}
