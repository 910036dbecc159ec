/** Tests. */
@NullMarked
package org.confidant.gateway.observation;

import org.jspecify.annotations.NullMarked;
