/** Clients, bookings, rooms and their figures. */
@NullMarked
package org.confidant.bookingservice;

import org.jspecify.annotations.NullMarked;
