/** Measures in the store. */
@NullMarked
package org.confidant.staffservice.measure.mongo;

import org.jspecify.annotations.NullMarked;
