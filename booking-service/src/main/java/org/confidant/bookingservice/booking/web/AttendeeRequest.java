package org.confidant.bookingservice.booking.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import org.confidant.bookingservice.booking.Attendee;
import org.confidant.bookingservice.client.web.PersonRequest;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.web.Line;
import org.jspecify.annotations.Nullable;

/** A participant: a client's id from our own people, the person themselves from a partner. */
@Schema(name = "Participant")
record AttendeeRequest(
        @Nullable @Line(max = 60) @Schema(description = "A client of the branch; not for partners") String client,
        @Nullable @Valid @Schema(description = "For partners only") PersonRequest person) {

    Attendee toAttendee(int index, Caller caller) {
        String field = "participants[" + index + "]";
        if (caller.is(Role.PARTNER)) {
            if (person == null || client != null) {
                throw BookingRequest.wrong(field, "must be a person");
            }
            return new Attendee.SentAlong(person.toParticulars(), field + ".person.");
        }
        if (client == null || person != null) {
            throw BookingRequest.wrong(field, "must be a client");
        }
        return new Attendee.Known(client);
    }
}
