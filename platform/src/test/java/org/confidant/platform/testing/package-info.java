/** What the tests of every service share. */
@NullMarked
package org.confidant.platform.testing;

import org.jspecify.annotations.NullMarked;
