/** How much, how often. */
@NullMarked
package org.confidant.gateway.limit;

import org.jspecify.annotations.NullMarked;
