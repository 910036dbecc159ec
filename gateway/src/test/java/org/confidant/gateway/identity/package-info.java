/** Tests. */
@NullMarked
package org.confidant.gateway.identity;

import org.jspecify.annotations.NullMarked;
