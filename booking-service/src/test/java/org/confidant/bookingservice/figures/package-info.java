/** Tests of the figures. */
@NullMarked
package org.confidant.bookingservice.figures;

import org.jspecify.annotations.NullMarked;
