/** What head office reads, recomputed from the store (O1). */
@NullMarked
package org.confidant.bookingservice.figures;

import org.jspecify.annotations.NullMarked;
