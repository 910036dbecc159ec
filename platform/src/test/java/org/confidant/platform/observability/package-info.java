/** Tests of what every service measures. */
@NullMarked
package org.confidant.platform.observability;

import org.jspecify.annotations.NullMarked;
