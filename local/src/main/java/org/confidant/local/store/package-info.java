/** The embedded store: MongoDB's protocol over one durable file, for one machine. */
@NullMarked
package org.confidant.local.store;

import org.jspecify.annotations.NullMarked;
