package org.confidant.bookingservice.booking.web;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.confidant.bookingservice.booking.Booking;
import org.confidant.bookingservice.booking.BookingQuery.Position;
import org.confidant.platform.store.Stored;

/** Where a page of bookings ended, as {@code after} carries it. */
final class BookingPosition {
    private static final Pattern FORM = Pattern.compile("(\\d{1,15})-([0-9a-z]{1,40})");

    private BookingPosition() {}

    static String of(Stored<Booking> last, boolean byChange) {
        Instant time = byChange ? last.updatedAt() : last.value().place().session().from();
        return time.toEpochMilli() + "-" + last.id();
    }

    static Position parse(String after) {
        Matcher parts = FORM.matcher(after);
        if (!parts.matches()) {
            throw BookingRequest.wrong("after", "must be the next of the page before");
        }
        return new Position(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), parts.group(2));
    }
}
