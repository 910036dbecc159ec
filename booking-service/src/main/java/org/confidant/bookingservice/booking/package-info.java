/** Bookings from hold to check-in: the one road on which time is promised to a client (B1–B4). */
@NullMarked
package org.confidant.bookingservice.booking;

import org.jspecify.annotations.NullMarked;
