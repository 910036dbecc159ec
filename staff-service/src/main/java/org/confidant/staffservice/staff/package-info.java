/** People and their rights: who admits, changes and lets go whom (S2). */
@NullMarked
package org.confidant.staffservice.staff;

import org.jspecify.annotations.NullMarked;
