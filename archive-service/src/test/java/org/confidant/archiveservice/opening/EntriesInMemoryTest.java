package org.confidant.archiveservice.opening;

class EntriesInMemoryTest extends EntriesContract {
    @Override
    protected Entries entries() {
        return new EntriesInMemory();
    }
}
