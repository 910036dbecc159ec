/** Claiming time (B3): a claim is an intent, the booking is the truth. See docs/adr/0002. */
@NullMarked
package org.confidant.bookingservice.agenda;

import org.jspecify.annotations.NullMarked;
