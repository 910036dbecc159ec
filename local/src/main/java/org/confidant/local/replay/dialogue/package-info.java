/** Conversations that somebody had, for the sessions of a replay. */
@NullMarked
package org.confidant.local.replay.dialogue;

import org.jspecify.annotations.NullMarked;
