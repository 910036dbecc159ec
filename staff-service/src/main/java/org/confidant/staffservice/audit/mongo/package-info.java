/** Keeps the grants audit in MongoDB. */
@NullMarked
package org.confidant.staffservice.audit.mongo;

import org.jspecify.annotations.NullMarked;
