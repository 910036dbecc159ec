/** The whole service with stand-ins for what stands around it. */
@NullMarked
package org.confidant.staffservice.testing;

import org.jspecify.annotations.NullMarked;
