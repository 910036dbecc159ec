/** Accounts at Keycloak, through its admin API. */
@NullMarked
package org.confidant.staffservice.account.keycloak;

import org.jspecify.annotations.NullMarked;
