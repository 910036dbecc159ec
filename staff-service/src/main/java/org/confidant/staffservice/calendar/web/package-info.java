/** The API of calendars. */
@NullMarked
package org.confidant.staffservice.calendar.web;

import org.jspecify.annotations.NullMarked;
