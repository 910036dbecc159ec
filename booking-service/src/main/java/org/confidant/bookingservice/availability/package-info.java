/** When somebody can be served: one function shows free times and enforces them (B2). */
@NullMarked
package org.confidant.bookingservice.availability;

import org.jspecify.annotations.NullMarked;
