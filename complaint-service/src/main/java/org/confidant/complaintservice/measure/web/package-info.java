/** Measures over HTTP. */
@NullMarked
package org.confidant.complaintservice.measure.web;

import org.jspecify.annotations.NullMarked;
