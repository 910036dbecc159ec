/** Grants in MongoDB. */
@NullMarked
package org.confidant.archiveservice.grant.mongo;

import org.jspecify.annotations.NullMarked;
