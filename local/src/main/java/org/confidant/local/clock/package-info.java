/** The business clock that all local processes shift together. */
@NullMarked
package org.confidant.local.clock;

import org.jspecify.annotations.NullMarked;
