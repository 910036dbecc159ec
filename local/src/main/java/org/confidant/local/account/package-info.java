/** The people and partners whose passwords this machine knows, and their tokens. */
@NullMarked
package org.confidant.local.account;

import org.jspecify.annotations.NullMarked;
