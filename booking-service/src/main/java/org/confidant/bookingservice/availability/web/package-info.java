/** Free times, over HTTP (row 6). */
@NullMarked
package org.confidant.bookingservice.availability.web;

import org.jspecify.annotations.NullMarked;
