/** Keysets in a database of their own. */
@NullMarked
package org.confidant.platform.crypto.mongo;

import org.jspecify.annotations.NullMarked;
