package org.confidant.complaintservice.complaint.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;

/** The clocks of a complaint at a moment, each with all its runs in order. */
@Schema(name = "ComplaintClocks")
record ClocksView(String complaint, OffsetDateTime at, List<ClockView> items) {}
