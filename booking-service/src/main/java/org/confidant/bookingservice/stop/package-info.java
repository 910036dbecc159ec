/** Practitioners who get no new bookings for a while. */
@NullMarked
package org.confidant.bookingservice.stop;

import org.jspecify.annotations.NullMarked;
