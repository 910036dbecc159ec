/** What must be true before a session starts, and who accepted that it is not (B11). */
@NullMarked
package org.confidant.bookingservice.readiness;

import org.jspecify.annotations.NullMarked;
