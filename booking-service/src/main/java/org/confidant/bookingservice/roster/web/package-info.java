/** The branches a caller may use (row 6). */
@NullMarked
package org.confidant.bookingservice.roster.web;

import org.jspecify.annotations.NullMarked;
