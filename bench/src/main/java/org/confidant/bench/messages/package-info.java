/** Messages of running chats, by archive-service and by the driver alone. */
@NullMarked
package org.confidant.bench.messages;

import org.jspecify.annotations.NullMarked;
