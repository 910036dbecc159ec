/** Tasks over HTTP (row 19). */
@NullMarked
package org.confidant.bookingservice.task.web;

import org.jspecify.annotations.NullMarked;
