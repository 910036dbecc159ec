/** Bookings over HTTP. */
@NullMarked
package org.confidant.bookingservice.booking.web;

import org.jspecify.annotations.NullMarked;
