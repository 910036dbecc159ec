/** What a seal keeps, and what it refuses. */
@NullMarked
package org.confidant.platform.crypto;

import org.jspecify.annotations.NullMarked;
