/** Messages over HTTP, as a list and as a stream. */
@NullMarked
package org.confidant.archiveservice.transcript.web;

import org.jspecify.annotations.NullMarked;
