package org.confidant.bookingservice.bylink.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;

/** Starts to which a booking could move, in order of time. */
@Schema(name = "LinkSlots")
record LinkSlotsView(List<OffsetDateTime> items) {}
