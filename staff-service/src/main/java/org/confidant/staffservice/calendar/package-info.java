/** Working-day calendars: closed dates, and dates that work as another weekday. */
@NullMarked
package org.confidant.staffservice.calendar;

import org.jspecify.annotations.NullMarked;
