/** Who calls, what they may do and which branches they see. */
@NullMarked
package org.confidant.platform.identity;

import org.jspecify.annotations.NullMarked;
