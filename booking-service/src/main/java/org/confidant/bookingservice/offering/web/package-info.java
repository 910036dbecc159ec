/** What is sold, over HTTP (rows 1 and 6). */
@NullMarked
package org.confidant.bookingservice.offering.web;

import org.jspecify.annotations.NullMarked;
