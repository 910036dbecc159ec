/** Notices as mails. */
@NullMarked
package org.confidant.bookingservice.notice.mail;

import org.jspecify.annotations.NullMarked;
