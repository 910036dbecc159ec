/** Figures over HTTP. */
@NullMarked
package org.confidant.complaintservice.figures.web;

import org.jspecify.annotations.NullMarked;
