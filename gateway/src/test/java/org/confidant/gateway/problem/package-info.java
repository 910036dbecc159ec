/** Tests. */
@NullMarked
package org.confidant.gateway.problem;

import org.jspecify.annotations.NullMarked;
