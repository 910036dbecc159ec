/** Links to sessions over HTTP. */
@NullMarked
package org.confidant.complaintservice.session.web;

import org.jspecify.annotations.NullMarked;
