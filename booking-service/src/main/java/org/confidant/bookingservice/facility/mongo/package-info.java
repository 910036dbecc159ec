/** The documents of rooms and equipment. */
@NullMarked
package org.confidant.bookingservice.facility.mongo;

import org.jspecify.annotations.NullMarked;
