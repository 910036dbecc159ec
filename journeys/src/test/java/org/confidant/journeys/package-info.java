/** Roads through the whole of Confidant, as the people who use it walk them. */
@NullMarked
package org.confidant.journeys;

import org.jspecify.annotations.NullMarked;
