/** Attachments in MongoDB. */
@NullMarked
package org.confidant.complaintservice.attachment.mongo;

import org.jspecify.annotations.NullMarked;
