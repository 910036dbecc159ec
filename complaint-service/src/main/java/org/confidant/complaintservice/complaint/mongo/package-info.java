/** Complaints in MongoDB. */
@NullMarked
package org.confidant.complaintservice.complaint.mongo;

import org.jspecify.annotations.NullMarked;
