/** Notes over HTTP. */
@NullMarked
package org.confidant.archiveservice.record.web;

import org.jspecify.annotations.NullMarked;
