/** Complaints over HTTP. */
@NullMarked
package org.confidant.complaintservice.complaint.web;

import org.jspecify.annotations.NullMarked;
