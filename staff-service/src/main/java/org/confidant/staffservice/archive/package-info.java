/** What archive-service must learn from here: branches, and whose tokens it refuses. */
@NullMarked
package org.confidant.staffservice.archive;

import org.jspecify.annotations.NullMarked;
