/** Bookings in MongoDB. */
@NullMarked
package org.confidant.bookingservice.booking.mongo;

import org.jspecify.annotations.NullMarked;
