/** Notices in the store. */
@NullMarked
package org.confidant.staffservice.notice.mongo;

import org.jspecify.annotations.NullMarked;
