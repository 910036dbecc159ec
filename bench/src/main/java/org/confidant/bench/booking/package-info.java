/** Booking over HTTP against the writes alone and against the least server that does them. */
@NullMarked
package org.confidant.bench.booking;

import org.jspecify.annotations.NullMarked;
