/** Branches: one office each, with its zone and business hours. */
@NullMarked
package org.confidant.staffservice.branch;

import org.jspecify.annotations.NullMarked;
