/** Weekly hours in the local time of a branch. */
@NullMarked
package org.confidant.staffservice.hours;

import org.jspecify.annotations.NullMarked;
