package org.confidant.bookingservice.papers;

/** What somebody did with a text. */
public sealed interface Deed {
    /** @param given false when the consent was taken back */
    record Consented(Purpose purpose, boolean given) implements Deed {}

    /** @param sealed the answers by question key as JSON, under the client's key */
    record Answered(String sealed) implements Deed {}

    /** The client's side of the agreement. */
    record Signed() implements Deed {}

    /** The other side of it. */
    record Countersigned(String practitioner) implements Deed {}
}
