package org.confidant.complaintservice.complaint.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;

/** The clocks of a complaint at a moment, each with all its runs in order. */
@Schema(name = "ComplaintClocks")
record ClocksView(String complaint, OffsetDateTime at,
        @Schema(description = "Version of the time allowed that they go by") int policy,
        @Schema(description = "How that came about, if it is not the version of its filing") List<PolicyView> policyCorrections,
        List<ClockView> items) {}
