/** What was done for complaint-service, in MongoDB. */
@NullMarked
package org.confidant.bookingservice.complaint.mongo;

import org.jspecify.annotations.NullMarked;
