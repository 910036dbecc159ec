/** Whose tokens this service refuses. */
@NullMarked
package org.confidant.staffservice.barred;

import org.jspecify.annotations.NullMarked;
