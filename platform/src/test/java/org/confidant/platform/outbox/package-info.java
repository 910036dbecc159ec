/** Tests of the outbox below HTTP. */
@NullMarked
package org.confidant.platform.outbox;

import org.jspecify.annotations.NullMarked;
