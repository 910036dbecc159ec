/** Notices over HTTP. */
@NullMarked
package org.confidant.bookingservice.notice.web;

import org.jspecify.annotations.NullMarked;
