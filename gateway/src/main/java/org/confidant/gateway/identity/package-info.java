/** Who asks: access tokens and the keys that prove them. */
@NullMarked
package org.confidant.gateway.identity;

import org.jspecify.annotations.NullMarked;
