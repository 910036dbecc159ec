package org.confidant.bookingservice.booking.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.confidant.bookingservice.booking.Channel;
import org.confidant.bookingservice.offering.Mode;
import org.confidant.bookingservice.offering.Topic;
import org.jspecify.annotations.Nullable;

/** A booking as its callers see it: partners see numbers instead of clients, head office neither clients nor topic. */
@Schema(name = "Booking")
record BookingView(String id, long version,
        @Schema(description = "Held, Confirmed, CheckedIn, InSession, Paused, Completed, Interrupted, Cancelled, NoShow or Expired; a partner sees Confirmed instead of all that says whether somebody came, unless every participant consented to sharing it") String state,
        String branch, String service, String practitioner, @Nullable String room, List<String> equipment, Mode mode,
        @Nullable Topic topic, Channel channel, OffsetDateTime start, OffsetDateTime end,
        @Nullable OffsetDateTime holdUntil, OffsetDateTime requestedAt, @Nullable OffsetDateTime offered,
        OffsetDateTime bookedAt,
        @Schema(description = "When it last changed, in real time; poll with updatedSince") OffsetDateTime updatedAt,
        @Nullable List<ParticipantView> participants, @Nullable ContactView contact,
        @Nullable List<HistoryView> history) {

    /** A participant; the client's id is missing for partners. */
    @Schema(name = "BookedParticipant")
    record ParticipantView(int number, @Nullable String client) {}

    /** Who arranged it. */
    @Schema(name = "BookedContact")
    record ContactView(@Nullable Integer participant, @Nullable String name, @Nullable String relation,
            @Nullable String phone, @Nullable String email) {}

    /** One thing that happened. */
    @Schema(name = "BookingHistory")
    record HistoryView(String what, OffsetDateTime at, String by, @Nullable OffsetDateTime from) {}
}
