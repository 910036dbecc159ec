/** Tests. */
@NullMarked
package org.confidant.gateway.limit;

import org.jspecify.annotations.NullMarked;
