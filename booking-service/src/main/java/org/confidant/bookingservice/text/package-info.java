/** Versioned wordings clients and practitioners sign, answer and check (B9, B10, B11). */
@NullMarked
package org.confidant.bookingservice.text;

import org.jspecify.annotations.NullMarked;
