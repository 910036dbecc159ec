package org.confidant.bookingservice.agenda;

/** How an attempt to take time came out. */
public sealed interface Outcome {

    /** The booking is written and stands on its claims. */
    record Committed() implements Outcome {}

    /** This resource was in the way. */
    record Taken(ResourceId resource) implements Outcome {}

    /** The booking was not what the attempt had read; only a whole new attempt can help. */
    record Changed() implements Outcome {}

    /** The store did not answer; whether the booking was written is known only by reading it. */
    record Unavailable() implements Outcome {}
}
