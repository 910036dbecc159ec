package org.confidant.bookingservice.booking.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.confidant.bookingservice.offering.Mode;
import org.jspecify.annotations.Nullable;

/** A booking as one participant sees it by link: themselves and nobody else. */
@Schema(name = "LinkedBooking")
record LinkView(long version, String state, String branch, String service, Mode mode, OffsetDateTime start,
        OffsetDateTime end, @Nullable OffsetDateTime holdUntil, int participant) {}
