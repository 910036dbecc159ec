/** Stops in MongoDB. */
@NullMarked
package org.confidant.bookingservice.stop.mongo;

import org.jspecify.annotations.NullMarked;
