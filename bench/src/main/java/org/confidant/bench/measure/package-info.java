/** Alternating slices, their medians, and how they are reported. */
@NullMarked
package org.confidant.bench.measure;

import org.jspecify.annotations.NullMarked;
