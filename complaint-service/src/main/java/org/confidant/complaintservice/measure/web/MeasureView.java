package org.confidant.complaintservice.measure.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A measure as head office sees it, and with {@code inside} as who handles the complaint does. */
@Schema(name = "Measure")
record MeasureView(String id, long version, String complaint,
        @Schema(description = "talk, training, suspension, apology, compensation, or interim: no new bookings") String kind,
        @Schema(description = "Proposed, Declined, Ordered, Accepted, Refused or Done") String state,
        @Schema(description = "When it came to its state") OffsetDateTime since, String orderedBy,
        OffsetDateTime orderedAt,
        @Nullable @Schema(description = "Of suspension and interim") OffsetDateTime until,
        @Nullable AmountView amount,
        @Nullable @Schema(description = "A short code by the service that owns it") String refusedBecause,
        @Nullable @Schema(description = "A short code by the service that owns it") String result,
        @Nullable Integer score, @Nullable VerdictView approval,
        @Nullable @Schema(description = "Not for head office") InsideView inside) {

    /** A sum. */
    @Schema(name = "Amount")
    record AmountView(@Schema(description = "In minor units") long amount, String currency) {}

    /** What the second person said. */
    @Schema(name = "MeasureVerdict")
    record VerdictView(boolean approved, String by, OffsetDateTime at) {}

    /** A booking there was when new ones were stopped. */
    @Schema(name = "AffectedBooking")
    record BookingView(String booking, OffsetDateTime start, OffsetDateTime end) {}

    /** What only those see who handle the complaint, or decide on the measure. */
    @Schema(name = "MeasureInside")
    record InsideView(@Nullable @Schema(description = "The staff member it is about") String person,
            @Nullable String client, @Nullable String course,
            @Nullable @Schema(description = "What the client reads") String words, String reason,
            @Nullable @Schema(description = "Why the second person said so") String approvalReason,
            @Nullable @Schema(description = "When bookings were known to be stopped") OffsetDateTime knownAt,
            @Nullable @Schema(description = "Existing bookings of the practitioner, a hundred at most") List<BookingView> bookings) {}
}
