/** Texts over HTTP (row 12). */
@NullMarked
package org.confidant.bookingservice.text.web;

import org.jspecify.annotations.NullMarked;
