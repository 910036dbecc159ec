/** What Confidant costs, measured against baselines in the same run; started by {@code bench/run}. */
@NullMarked
package org.confidant.bench;

import org.jspecify.annotations.NullMarked;
