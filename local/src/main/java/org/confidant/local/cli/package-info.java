/** The commands of {@code ./confidant}. */
@NullMarked
package org.confidant.local.cli;

import org.jspecify.annotations.NullMarked;
