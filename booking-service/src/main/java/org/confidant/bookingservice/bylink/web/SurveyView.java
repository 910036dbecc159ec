package org.confidant.bookingservice.bylink.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a participant said about their session, and what they were answered. */
@Schema(name = "Survey")
record SurveyView(boolean answered, @Nullable Integer rating, @Nullable String text,
        @Schema(description = "What came of it") @Nullable String answer) {}
