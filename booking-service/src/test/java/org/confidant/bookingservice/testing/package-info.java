/** What tests of the whole service share. */
@NullMarked
package org.confidant.bookingservice.testing;

import org.jspecify.annotations.NullMarked;
