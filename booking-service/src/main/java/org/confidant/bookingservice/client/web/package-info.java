/** Rows 4 and 5: clients over HTTP. */
@NullMarked
package org.confidant.bookingservice.client.web;

import org.jspecify.annotations.NullMarked;
