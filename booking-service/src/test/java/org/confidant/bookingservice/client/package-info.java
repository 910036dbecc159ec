/** Rules about clients, and what their store keeps. */
@NullMarked
package org.confidant.bookingservice.client;

import org.jspecify.annotations.NullMarked;
