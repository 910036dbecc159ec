/** Partner platforms and the branches they may use (G7). */
@NullMarked
package org.confidant.staffservice.partner;

import org.jspecify.annotations.NullMarked;
