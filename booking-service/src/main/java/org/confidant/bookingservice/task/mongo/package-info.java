/** The documents of tasks. */
@NullMarked
package org.confidant.bookingservice.task.mongo;

import org.jspecify.annotations.NullMarked;
