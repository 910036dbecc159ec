/** Tests. */
@NullMarked
package org.confidant.gateway.message;

import org.jspecify.annotations.NullMarked;
