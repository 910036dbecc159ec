/** Compensations in MongoDB. */
@NullMarked
package org.confidant.bookingservice.compensation.mongo;

import org.jspecify.annotations.NullMarked;
