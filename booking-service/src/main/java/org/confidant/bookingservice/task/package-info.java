/** What a named person must do by a time (B15). */
@NullMarked
package org.confidant.bookingservice.task;

import org.jspecify.annotations.NullMarked;
