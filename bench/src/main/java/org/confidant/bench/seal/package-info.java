/** Sealing what was said, against the cipher itself. */
@NullMarked
package org.confidant.bench.seal;

import org.jspecify.annotations.NullMarked;
