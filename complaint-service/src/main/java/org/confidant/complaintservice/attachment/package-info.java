/** Files that belong to complaints: taken, sealed and read as streams (C2). */
@NullMarked
package org.confidant.complaintservice.attachment;

import org.jspecify.annotations.NullMarked;
