/** Amounts due to clients because of a complaint (C6). */
@NullMarked
package org.confidant.bookingservice.compensation;

import org.jspecify.annotations.NullMarked;
