package org.confidant.bookingservice.client;

/** Names a client. */
public record ClientId(String value) {
    /** The subject whose keyset seals what is known of this client. */
    public String subject() {
        return "client-" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
