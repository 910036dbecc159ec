/** Plays a day that happened through the gateway: {@code ./confidant replay}. */
@NullMarked
package org.confidant.local.replay;

import org.jspecify.annotations.NullMarked;
