/** Spans and figures that never hold a path, only its template. */
@NullMarked
package org.confidant.gateway.observation;

import org.jspecify.annotations.NullMarked;
