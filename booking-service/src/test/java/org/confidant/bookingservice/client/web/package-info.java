/** Clients over HTTP, by role. */
@NullMarked
package org.confidant.bookingservice.client.web;

import org.jspecify.annotations.NullMarked;
