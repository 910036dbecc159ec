/** Records in MongoDB. */
@NullMarked
package org.confidant.archiveservice.record.mongo;

import org.jspecify.annotations.NullMarked;
