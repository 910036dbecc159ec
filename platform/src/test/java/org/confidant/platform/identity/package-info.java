/** Tests. */
@NullMarked
package org.confidant.platform.identity;

import org.jspecify.annotations.NullMarked;
