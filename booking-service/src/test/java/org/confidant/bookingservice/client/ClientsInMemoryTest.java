package org.confidant.bookingservice.client;

/** The fake keeps the contract too. */
class ClientsInMemoryTest extends ClientsContract {
    @Override
    protected Clients empty() {
        return new ClientsInMemory();
    }
}
