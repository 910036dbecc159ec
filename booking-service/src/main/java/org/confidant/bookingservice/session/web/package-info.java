/** Preparation and sessions over HTTP (rows 14, 15, 17). */
@NullMarked
package org.confidant.bookingservice.session.web;

import org.jspecify.annotations.NullMarked;
