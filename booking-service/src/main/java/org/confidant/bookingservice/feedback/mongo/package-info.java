/** The documents of feedback. */
@NullMarked
package org.confidant.bookingservice.feedback.mongo;

import org.jspecify.annotations.NullMarked;
