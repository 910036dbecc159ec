/** archive-service as we see it: what it tells us. */
@NullMarked
package org.confidant.bookingservice.archive;

import org.jspecify.annotations.NullMarked;
