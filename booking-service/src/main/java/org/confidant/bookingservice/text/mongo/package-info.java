/** The documents of texts. */
@NullMarked
package org.confidant.bookingservice.text.mongo;

import org.jspecify.annotations.NullMarked;
