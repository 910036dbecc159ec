@NullMarked
package org.confidant.platform.outbox;

import org.jspecify.annotations.NullMarked;
