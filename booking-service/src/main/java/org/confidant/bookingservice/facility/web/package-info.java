/** Rooms and equipment, over HTTP (row 3). */
@NullMarked
package org.confidant.bookingservice.facility.web;

import org.jspecify.annotations.NullMarked;
