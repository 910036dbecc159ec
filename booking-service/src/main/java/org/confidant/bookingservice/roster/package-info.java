/** What we know of branches, calendars, people and partners from staff-service (S13). */
@NullMarked
package org.confidant.bookingservice.roster;

import org.jspecify.annotations.NullMarked;
