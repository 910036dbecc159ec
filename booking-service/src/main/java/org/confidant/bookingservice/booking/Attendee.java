package org.confidant.bookingservice.booking;

import org.confidant.bookingservice.client.Particulars;

/** Whom a booking is for: a client of the branch, or a person whom a partner sends along. */
public sealed interface Attendee {
    record Known(String client) implements Attendee {}

    /** @param path where the person stands in the request, with a dot behind it */
    record SentAlong(Particulars particulars, String path) implements Attendee {}
}
