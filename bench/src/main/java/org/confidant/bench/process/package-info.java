/** The programs a measurement stands on: MongoDB and Java programs of their own. */
@NullMarked
package org.confidant.bench.process;

import org.jspecify.annotations.NullMarked;
