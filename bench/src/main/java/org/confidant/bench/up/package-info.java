/** How long the whole suite takes to come up again, and what it then occupies. */
@NullMarked
package org.confidant.bench.up;

import org.jspecify.annotations.NullMarked;
