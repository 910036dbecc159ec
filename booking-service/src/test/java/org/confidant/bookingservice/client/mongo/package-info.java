/** The same contract on the embedded store and on a real one. */
@NullMarked
package org.confidant.bookingservice.client.mongo;

import org.jspecify.annotations.NullMarked;
