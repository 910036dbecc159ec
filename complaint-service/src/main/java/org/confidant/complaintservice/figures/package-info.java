/** What head office reads of complaints, recomputed from the store (O1). */
@NullMarked
package org.confidant.complaintservice.figures;

import org.jspecify.annotations.NullMarked;
