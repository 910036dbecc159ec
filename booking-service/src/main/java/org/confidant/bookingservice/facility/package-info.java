/** Rooms and portable equipment of a branch. */
@NullMarked
package org.confidant.bookingservice.facility;

import org.jspecify.annotations.NullMarked;
