package org.confidant.bookingservice.agenda;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.confidant.bookingservice.agenda.Standing.Life;

/** Bookings that are nothing but how they stand. */
final class BookingsInMemory implements SettleBooking {
    private final Map<BookingRef, Standing> bookings = new HashMap<>();

    @Override
    public Map<BookingRef, Standing> standings(Set<BookingRef> asked) {
        Map<BookingRef, Standing> found = new HashMap<>(bookings);
        found.keySet().retainAll(asked);
        return found;
    }

    @Override
    public boolean expire(BookingRef booking, long version) {
        boolean fits = standing(booking).life() == Life.LIVE && standing(booking).version() == version;
        if (fits) {
            bookings.put(booking, Standing.over(version + 1));
        }
        return fits;
    }

    @Override
    public boolean spoil(BookingRef booking, long version) {
        Standing before = standing(booking);
        boolean fits = before.life() != Life.OVER && before.version() == version;
        if (fits) {
            bookings.put(booking, new Standing(before.life(), version + 1, before.claims(), before.holdRunOut()));
        }
        return fits;
    }

    void put(BookingRef booking, Standing standing) {
        bookings.put(booking, standing);
    }

    /** Commits as the bookings feature does. */
    Commitment commitment(BookingRef booking) {
        return new Commitment() {
            @Override
            public Standing read() {
                return standing(booking);
            }

            @Override
            public boolean commit(long version, List<ClaimRef> claims) {
                boolean fits = standing(booking).life() != Life.OVER && standing(booking).version() == version;
                if (fits) {
                    put(booking, new Standing(Life.LIVE, version + 1, claims, false));
                }
                return fits;
            }
        };
    }
}
