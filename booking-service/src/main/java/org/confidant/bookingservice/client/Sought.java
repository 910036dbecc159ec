package org.confidant.bookingservice.client;

/** What the desk looks for somebody by. */
public sealed interface Sought {
    /** Whoever can be reached under it: clients and the guardians of minors. As typed; E.164 for the store. */
    record ByPhone(String number) implements Sought {}

    /** The last four digits of such a phone. */
    record ByLastFour(String digits) implements Sought {}

    /** The full name; case, spaces and punctuation do not count. */
    record ByName(String name) implements Sought {}
}
