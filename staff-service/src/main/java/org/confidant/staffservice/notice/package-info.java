/** Notices that complaint-service has mailed to people on the staff (C4, C10). */
@NullMarked
package org.confidant.staffservice.notice;

import org.jspecify.annotations.NullMarked;
