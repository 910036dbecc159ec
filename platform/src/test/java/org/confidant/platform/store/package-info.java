/** Tests of the store rules every service rests on. */
@NullMarked
package org.confidant.platform.store;

import org.jspecify.annotations.NullMarked;
