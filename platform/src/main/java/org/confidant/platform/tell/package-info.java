/** The one way services tell each other: couriers that bring messages to other services' inboxes. */
@NullMarked
package org.confidant.platform.tell;

import org.jspecify.annotations.NullMarked;
