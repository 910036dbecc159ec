/** What the running service measures. */
@NullMarked
package org.confidant.bookingservice.meter;

import org.jspecify.annotations.NullMarked;
