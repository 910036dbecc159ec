/** What can be asked: the services' own descriptions, as seen from outside. */
@NullMarked
package org.confidant.gateway.description;

import org.jspecify.annotations.NullMarked;
