/** Records and their openings over HTTP. */
@NullMarked
package org.confidant.archiveservice.opening.web;

import org.jspecify.annotations.NullMarked;
