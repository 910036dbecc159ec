/** Notices in MongoDB. */
@NullMarked
package org.confidant.bookingservice.notice.mongo;

import org.jspecify.annotations.NullMarked;
