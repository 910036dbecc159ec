/** Brings messages to booking-service over HTTP. */
@NullMarked
package org.confidant.staffservice.booking.feign;

import org.jspecify.annotations.NullMarked;
