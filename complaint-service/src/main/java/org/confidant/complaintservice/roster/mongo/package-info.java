/** The roster's documents. */
@NullMarked
package org.confidant.complaintservice.roster.mongo;

import org.jspecify.annotations.NullMarked;
