/** Sessions in MongoDB. */
@NullMarked
package org.confidant.complaintservice.session.mongo;

import org.jspecify.annotations.NullMarked;
