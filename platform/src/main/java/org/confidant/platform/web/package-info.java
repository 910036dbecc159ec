/** What every HTTP endpoint of every service shares: strict bodies, commands, limits. */
@NullMarked
package org.confidant.platform.web;

import org.jspecify.annotations.NullMarked;
