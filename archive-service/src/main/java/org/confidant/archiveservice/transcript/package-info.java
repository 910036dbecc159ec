/** What was said in a session, message by message (A2). */
@NullMarked
package org.confidant.archiveservice.transcript;

import org.jspecify.annotations.NullMarked;
