/** The documents of summaries. */
@NullMarked
package org.confidant.bookingservice.session.mongo;

import org.jspecify.annotations.NullMarked;
