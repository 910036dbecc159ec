/** Messages that wait for an administrator, from all services in one list. */
@NullMarked
package org.confidant.gateway.message;

import org.jspecify.annotations.NullMarked;
