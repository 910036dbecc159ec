/** The API as a careful client uses it, and how a company is founded through it. */
@NullMarked
package org.confidant.local.api;

import org.jspecify.annotations.NullMarked;
