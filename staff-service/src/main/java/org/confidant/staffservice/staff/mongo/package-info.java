/** Keeps people in MongoDB. */
@NullMarked
package org.confidant.staffservice.staff.mongo;

import org.jspecify.annotations.NullMarked;
