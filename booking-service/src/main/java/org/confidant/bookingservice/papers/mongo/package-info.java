/** The documents of papers. */
@NullMarked
package org.confidant.bookingservice.papers.mongo;

import org.jspecify.annotations.NullMarked;
