/** Keeps branches in MongoDB. */
@NullMarked
package org.confidant.staffservice.branch.mongo;

import org.jspecify.annotations.NullMarked;
