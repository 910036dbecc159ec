/** What tests of the whole service share. */
@NullMarked
package org.confidant.archiveservice.testing;

import org.jspecify.annotations.NullMarked;
