package org.confidant.bookingservice.client;

/** A client as stored. */
public record KnownClient(Client client, long version) {
    public ClientId id() {
        return client.id();
    }
}
