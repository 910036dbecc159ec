/** Tests. */
@NullMarked
package org.confidant.gateway.forwarding;

import org.jspecify.annotations.NullMarked;
