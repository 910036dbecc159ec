/** Tests. */
@NullMarked
package org.confidant.gateway.door;

import org.jspecify.annotations.NullMarked;
