/** What complaint-service measures. */
@NullMarked
package org.confidant.complaintservice.meter;

import org.jspecify.annotations.NullMarked;
