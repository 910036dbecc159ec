package org.confidant.bookingservice.agenda;

/**
 * A protocol as a value: it names the next operation, and the reply to that gives the next value. Production performs the
 * operations on MongoDB; a test performs them on a map, in every order and with a crash anywhere.
 */
interface Stepper {

    Operation operation();

    Stepper next(Reply reply);
}
