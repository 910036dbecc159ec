/** The demo company, made by the same requests that any company would send. */
@NullMarked
package org.confidant.local.demo;

import org.jspecify.annotations.NullMarked;
