/** What is sold. */
@NullMarked
package org.confidant.bookingservice.offering;

import org.jspecify.annotations.NullMarked;
