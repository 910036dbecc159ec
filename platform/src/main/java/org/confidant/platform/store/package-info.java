/** One aggregate, one document, one conditional write. */
@NullMarked
package org.confidant.platform.store;

import org.jspecify.annotations.NullMarked;
