/** The documents of clients, every personal field sealed. */
@NullMarked
package org.confidant.bookingservice.client.mongo;

import org.jspecify.annotations.NullMarked;
