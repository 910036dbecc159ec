/** Talks, trainings and suspensions that complaints have led to (C6, C11, S4). */
@NullMarked
package org.confidant.staffservice.measure;

import org.jspecify.annotations.NullMarked;
