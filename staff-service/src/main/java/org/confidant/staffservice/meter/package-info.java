/** What staff-service measures. */
@NullMarked
package org.confidant.staffservice.meter;

import org.jspecify.annotations.NullMarked;
