/** Refusals and their RFC 9457 documents. */
@NullMarked
package org.confidant.platform.problem;

import org.jspecify.annotations.NullMarked;
