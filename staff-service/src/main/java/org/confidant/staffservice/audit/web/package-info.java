/** The API of the grants audit. */
@NullMarked
package org.confidant.staffservice.audit.web;

import org.jspecify.annotations.NullMarked;
