/** Records of sessions: transcripts, notes, who opened them and when. */
@NullMarked
package org.confidant.archiveservice;

import org.jspecify.annotations.NullMarked;
