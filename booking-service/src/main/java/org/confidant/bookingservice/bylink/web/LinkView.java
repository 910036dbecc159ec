package org.confidant.bookingservice.bylink.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.confidant.bookingservice.offering.Mode;
import org.jspecify.annotations.Nullable;

/** A booking as one participant sees it by link: themselves and nobody else. */
@Schema(name = "LinkedBooking")
record LinkView(@Schema(description = "booking or survey") String purpose, long version, String state, String branch,
        String service, Mode mode, OffsetDateTime start, OffsetDateTime end, @Nullable OffsetDateTime holdUntil,
        int participant,
        @Schema(description = "What is to be consented to, answered and signed; not behind a survey's link") @Nullable PapersView papers,
        @Schema(description = "What was said about the session; only behind a survey's link") @Nullable SurveyView survey) {}
