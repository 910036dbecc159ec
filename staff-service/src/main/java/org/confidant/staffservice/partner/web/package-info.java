/** The API of partners. */
@NullMarked
package org.confidant.staffservice.partner.web;

import org.jspecify.annotations.NullMarked;
