/** Who looks into a complaint, who was heard, and what they found (C5). */
@NullMarked
package org.confidant.complaintservice.complaint.investigation;

import org.jspecify.annotations.NullMarked;
