/** The mail catcher: an SMTP server that keeps what it receives as files. */
@NullMarked
package org.confidant.local.mail;

import org.jspecify.annotations.NullMarked;
