/** Amounts due to clients because of a complaint (C7). */
@NullMarked
package org.confidant.bookingservice.compensation;

import org.jspecify.annotations.NullMarked;
