/** The roster's documents. */
@NullMarked
package org.confidant.archiveservice.roster.mongo;

import org.jspecify.annotations.NullMarked;
