/** A tiny service on the platform, to see what every service inherits. */
@NullMarked
package org.confidant.platform.slice;

import org.jspecify.annotations.NullMarked;
