/** What clients, who have no account, reach by the links they receive. */
@NullMarked
package org.confidant.bookingservice.bylink;

import org.jspecify.annotations.NullMarked;
