/** What tests of the whole service share. */
@NullMarked
package org.confidant.complaintservice.testing;

import org.jspecify.annotations.NullMarked;
