/** What a program counts about itself, under names that stand in one documented list per module. */
@NullMarked
package org.confidant.platform.observability;

import org.jspecify.annotations.NullMarked;
