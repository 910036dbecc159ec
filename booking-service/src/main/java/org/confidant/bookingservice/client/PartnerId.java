package org.confidant.bookingservice.client;

/** Names a partner platform: the client id it signs in with. */
public record PartnerId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
