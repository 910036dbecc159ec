/** The documents of what is sold. */
@NullMarked
package org.confidant.bookingservice.offering.mongo;

import org.jspecify.annotations.NullMarked;
