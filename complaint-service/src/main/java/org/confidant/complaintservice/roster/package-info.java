/** What we know of branches and people from staff-service. */
@NullMarked
package org.confidant.complaintservice.roster;

import org.jspecify.annotations.NullMarked;
