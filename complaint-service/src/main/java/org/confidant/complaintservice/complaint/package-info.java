/** A complaint from its filing to its sorting, and who may see it (C1 to C5). */
@NullMarked
package org.confidant.complaintservice.complaint;

import org.jspecify.annotations.NullMarked;
