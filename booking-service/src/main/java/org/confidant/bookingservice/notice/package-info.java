/** What clients are told, in neutral words, and what became of it (B20). */
@NullMarked
package org.confidant.bookingservice.notice;

import org.jspecify.annotations.NullMarked;
