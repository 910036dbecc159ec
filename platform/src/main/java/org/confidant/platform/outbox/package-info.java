/** Messages that commit with the state that caused them, and the inbox that takes them. */
@NullMarked
package org.confidant.platform.outbox;

import org.jspecify.annotations.NullMarked;
