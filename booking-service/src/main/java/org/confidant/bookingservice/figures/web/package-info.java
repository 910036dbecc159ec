/** Figures over HTTP. */
@NullMarked
package org.confidant.bookingservice.figures.web;

import org.jspecify.annotations.NullMarked;
