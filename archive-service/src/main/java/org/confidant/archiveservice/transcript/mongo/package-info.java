/** Transcripts in MongoDB. */
@NullMarked
package org.confidant.archiveservice.transcript.mongo;

import org.jspecify.annotations.NullMarked;
