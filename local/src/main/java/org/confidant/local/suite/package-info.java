/** Starts, watches and stops the processes of one installation, and keeps what they must not lose. */
@NullMarked
package org.confidant.local.suite;

import org.jspecify.annotations.NullMarked;
