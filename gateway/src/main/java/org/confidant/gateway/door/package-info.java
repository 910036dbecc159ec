/** Which requests exist, whose they are, and what became of them. */
@NullMarked
package org.confidant.gateway.door;

import org.jspecify.annotations.NullMarked;
