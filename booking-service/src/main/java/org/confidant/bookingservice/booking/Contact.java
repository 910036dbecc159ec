package org.confidant.bookingservice.booking;

/** Who arranged a booking; they need not take part in it. */
public sealed interface Contact {
    /** One of the participants, by number. */
    record Oneself(int number) implements Contact {}

    /** The partner platform the booking came through. */
    record ThroughPartner() implements Contact {}

    /**
     * Somebody else, for example a child who books for a parent.
     *
     * @param sealed name, relation and how to reach them, under the first participant's key
     */
    record SomebodyElse(String sealed) implements Contact {}
}
