/** Every refusal and failure as an RFC 9457 problem document. */
@NullMarked
package org.confidant.gateway.problem;

import org.jspecify.annotations.NullMarked;
