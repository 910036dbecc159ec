/** What is done about a complaint: to staff members, for its client, and at once while it is looked into. */
@NullMarked
package org.confidant.complaintservice.measure;

import org.jspecify.annotations.NullMarked;
