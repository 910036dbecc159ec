/** Branches, calendars, people and their rights, partners. */
@NullMarked
package org.confidant.staffservice;

import org.jspecify.annotations.NullMarked;
