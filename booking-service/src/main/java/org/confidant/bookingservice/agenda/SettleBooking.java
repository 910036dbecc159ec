package org.confidant.bookingservice.agenda;

import java.util.Map;
import java.util.Set;

/** The little that claims ask of bookings, whatever branch they belong to. */
public interface SettleBooking {

    /** How these bookings stand; one that is missing in the answer is unborn at version 0. */
    Map<BookingRef, Standing> standings(Set<BookingRef> bookings);

    /**
     * Sets a hold Expired, with its messages and its cleaning, if it is live at exactly this version.
     *
     * @return whether it was
     */
    boolean expire(BookingRef booking, long version);

    /**
     * Raises the version of a booking that is unborn or live by exactly one, if it is exactly this version, so that an
     * attempt which read it can no longer commit. Version 0 is not there: it is inserted, unborn, as version 1.
     *
     * @return whether it was that version
     */
    boolean spoil(BookingRef booking, long version);

    /** How one booking stands. */
    default Standing standing(BookingRef booking) {
        return standings(Set.of(booking)).getOrDefault(booking, Standing.unborn(0));
    }
}
