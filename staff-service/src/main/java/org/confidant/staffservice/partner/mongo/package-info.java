/** Keeps partners in MongoDB. */
@NullMarked
package org.confidant.staffservice.partner.mongo;

import org.jspecify.annotations.NullMarked;
