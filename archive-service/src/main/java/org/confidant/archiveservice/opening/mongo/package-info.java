/** Chains and links in MongoDB. */
@NullMarked
package org.confidant.archiveservice.opening.mongo;

import org.jspecify.annotations.NullMarked;
