/** Keeps calendars in MongoDB. */
@NullMarked
package org.confidant.staffservice.calendar.mongo;

import org.jspecify.annotations.NullMarked;
