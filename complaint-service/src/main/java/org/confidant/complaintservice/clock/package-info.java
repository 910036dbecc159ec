/** How long an answer may take: clocks as functions of a complaint's history and its branch's calendar (C4). */
@NullMarked
package org.confidant.complaintservice.clock;

import org.jspecify.annotations.NullMarked;
