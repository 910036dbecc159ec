/** complaint-service as we see it: what it tells us, and what becomes of it. */
@NullMarked
package org.confidant.bookingservice.complaint;

import org.jspecify.annotations.NullMarked;
