/** The API of trainings and talks. */
@NullMarked
package org.confidant.staffservice.measure.web;

import org.jspecify.annotations.NullMarked;
