/** The load: HTTP/1.1 with as little work as can be, for it shares the machine with what it measures. */
@NullMarked
package org.confidant.bench.http;

import org.jspecify.annotations.NullMarked;
