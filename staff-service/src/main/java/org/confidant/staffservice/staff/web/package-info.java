/** The API of people. */
@NullMarked
package org.confidant.staffservice.staff.web;

import org.jspecify.annotations.NullMarked;
