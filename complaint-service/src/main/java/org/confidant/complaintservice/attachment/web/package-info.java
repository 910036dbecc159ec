/** Attachments over HTTP. */
@NullMarked
package org.confidant.complaintservice.attachment.web;

import org.jspecify.annotations.NullMarked;
