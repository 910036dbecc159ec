/** Compensations over HTTP. */
@NullMarked
package org.confidant.bookingservice.compensation.web;

import org.jspecify.annotations.NullMarked;
