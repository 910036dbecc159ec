/** Requests on their way to a service, and its answers on their way back. */
@NullMarked
package org.confidant.gateway.forwarding;

import org.jspecify.annotations.NullMarked;
