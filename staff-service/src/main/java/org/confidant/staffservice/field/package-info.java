/** Checks of request fields that several features share. */
@NullMarked
package org.confidant.staffservice.field;

import org.jspecify.annotations.NullMarked;
