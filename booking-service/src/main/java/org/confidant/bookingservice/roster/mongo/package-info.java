/** The roster's documents. */
@NullMarked
package org.confidant.bookingservice.roster.mongo;

import org.jspecify.annotations.NullMarked;
