/** The people we serve, as far as booking has to know them (B8). */
@NullMarked
package org.confidant.bookingservice.client;

import org.jspecify.annotations.NullMarked;
