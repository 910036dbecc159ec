/** Tests against a real Keycloak, started once for all of them. */
@NullMarked
package org.confidant.local.identity;

import org.jspecify.annotations.NullMarked;
