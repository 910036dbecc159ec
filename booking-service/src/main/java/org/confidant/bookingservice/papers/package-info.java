/** What clients consented to, answered and signed, kept for as long as it is in force (B9, B10). */
@NullMarked
package org.confidant.bookingservice.papers;

import org.jspecify.annotations.NullMarked;
