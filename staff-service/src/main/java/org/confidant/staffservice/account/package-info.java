/** Accounts at the identity provider, as this service needs them. */
@NullMarked
package org.confidant.staffservice.account;

import org.jspecify.annotations.NullMarked;
