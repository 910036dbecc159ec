/** The pages behind links, over HTTP (rows 8, 13, 18). */
@NullMarked
package org.confidant.bookingservice.bylink.web;

import org.jspecify.annotations.NullMarked;
