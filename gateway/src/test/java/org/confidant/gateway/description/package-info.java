/** Tests. */
@NullMarked
package org.confidant.gateway.description;

import org.jspecify.annotations.NullMarked;
