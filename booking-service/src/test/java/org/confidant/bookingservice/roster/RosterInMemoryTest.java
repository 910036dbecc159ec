package org.confidant.bookingservice.roster;

class RosterInMemoryTest extends RosterContract {
    @Override
    protected Roster roster() {
        return new RosterInMemory();
    }
}
