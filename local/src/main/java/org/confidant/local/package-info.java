/** What {@code ./confidant} runs on one machine. */
@NullMarked
package org.confidant.local;

import org.jspecify.annotations.NullMarked;
