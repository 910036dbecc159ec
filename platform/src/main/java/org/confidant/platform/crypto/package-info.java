/** Sealing of personal fields, a keyset for each subject, and lookups that do not open anything. */
@NullMarked
package org.confidant.platform.crypto;

import org.jspecify.annotations.NullMarked;
