/** What complaint-service is told. */
@NullMarked
package org.confidant.staffservice.complaint;

import org.jspecify.annotations.NullMarked;
