/** What we know from booking-service of the sessions that complaints are about. */
@NullMarked
package org.confidant.complaintservice.session;

import org.jspecify.annotations.NullMarked;
