/** booking-service in a process of its own, with a realm that issues its tokens and a company to book in. */
@NullMarked
package org.confidant.bench.service;

import org.jspecify.annotations.NullMarked;
