/** The sweep that closes records. */
@NullMarked
package org.confidant.archiveservice.sealing;

import org.jspecify.annotations.NullMarked;
