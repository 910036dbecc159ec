/** The API of branches. */
@NullMarked
package org.confidant.staffservice.branch.web;

import org.jspecify.annotations.NullMarked;
