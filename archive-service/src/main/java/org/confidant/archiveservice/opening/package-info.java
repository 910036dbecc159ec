/** Who may read a record, and the chain that remembers who did (A3). */
@NullMarked
package org.confidant.archiveservice.opening;

import org.jspecify.annotations.NullMarked;
