/** Two clocks: business time, which may be shifted locally, and technical time, which never is. */
@NullMarked
package org.confidant.platform.time;

import org.jspecify.annotations.NullMarked;
