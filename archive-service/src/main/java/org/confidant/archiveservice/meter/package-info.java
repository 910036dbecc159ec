/** What archive-service measures. */
@NullMarked
package org.confidant.archiveservice.meter;

import org.jspecify.annotations.NullMarked;
