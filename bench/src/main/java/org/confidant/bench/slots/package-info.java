/** Free times over HTTP against reading the same documents. */
@NullMarked
package org.confidant.bench.slots;

import org.jspecify.annotations.NullMarked;
