/** The names of what booking-service measures (O1). */
@NullMarked
package org.confidant.bookingservice.meter;

import org.jspecify.annotations.NullMarked;
