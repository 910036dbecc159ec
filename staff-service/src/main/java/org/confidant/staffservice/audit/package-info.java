/** Who changed whose rights, from what to what (G6). */
@NullMarked
package org.confidant.staffservice.audit;

import org.jspecify.annotations.NullMarked;
