/** The documents of readiness checks. */
@NullMarked
package org.confidant.bookingservice.readiness.mongo;

import org.jspecify.annotations.NullMarked;
