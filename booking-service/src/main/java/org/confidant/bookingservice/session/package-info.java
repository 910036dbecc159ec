/** From the prepared booking to its summary (B10, B11, B13, B14). */
@NullMarked
package org.confidant.bookingservice.session;

import org.jspecify.annotations.NullMarked;
