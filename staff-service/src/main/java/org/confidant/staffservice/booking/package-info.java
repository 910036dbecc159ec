/** What booking-service must learn from here (S13). */
@NullMarked
package org.confidant.staffservice.booking;

import org.jspecify.annotations.NullMarked;
