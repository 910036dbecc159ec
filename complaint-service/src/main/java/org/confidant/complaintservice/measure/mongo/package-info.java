/** Measures in MongoDB. */
@NullMarked
package org.confidant.complaintservice.measure.mongo;

import org.jspecify.annotations.NullMarked;
