package org.confidant.bookingservice.agenda;

/** An operation with its reply: what a stepper's transition table is keyed by. */
record Exchange(Operation operation, Reply reply) {

    IllegalStateException refused() {
        return new IllegalStateException(reply + " is no reply to " + operation);
    }
}
