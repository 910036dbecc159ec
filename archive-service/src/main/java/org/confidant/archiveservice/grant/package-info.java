/** Time-limited access to one record for the group that looks into a complaint about its session. */
@NullMarked
package org.confidant.archiveservice.grant;

import org.jspecify.annotations.NullMarked;
