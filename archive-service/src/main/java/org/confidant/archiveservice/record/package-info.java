/** The record of one session, its own key, and what the other services tell of it (A1). */
@NullMarked
package org.confidant.archiveservice.record;

import org.jspecify.annotations.NullMarked;
