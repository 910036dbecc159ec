/** Tests of times. */
@NullMarked
package org.confidant.platform.time;

import org.jspecify.annotations.NullMarked;
