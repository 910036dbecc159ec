/** Telling other services, over HTTP. */
@NullMarked
package org.confidant.platform.tell;

import org.jspecify.annotations.NullMarked;
