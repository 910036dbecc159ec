/** The gateway as its callers and its services see it. */
@NullMarked
package org.confidant.gateway;

import org.jspecify.annotations.NullMarked;
