/** Openings of sealed records, by archive-service and by the driver alone. */
@NullMarked
package org.confidant.bench.openings;

import org.jspecify.annotations.NullMarked;
