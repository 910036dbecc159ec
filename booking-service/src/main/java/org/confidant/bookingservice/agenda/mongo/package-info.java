/** Agendas in MongoDB. */
@NullMarked
package org.confidant.bookingservice.agenda.mongo;

import org.jspecify.annotations.NullMarked;
