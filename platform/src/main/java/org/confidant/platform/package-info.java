/** What every service stands on. No business noun lives here. */
@NullMarked
package org.confidant.platform;

import org.jspecify.annotations.NullMarked;
