/** The one door. */
@NullMarked
package org.confidant.gateway;

import org.jspecify.annotations.NullMarked;
