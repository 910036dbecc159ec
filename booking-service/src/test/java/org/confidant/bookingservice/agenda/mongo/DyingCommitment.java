package org.confidant.bookingservice.agenda.mongo;

import java.util.List;
import org.confidant.bookingservice.agenda.ClaimRef;
import org.confidant.bookingservice.agenda.Commitment;
import org.confidant.bookingservice.agenda.Standing;

/** Dies at the commit, with or without having written. */
record DyingCommitment(Commitment sound, boolean written) implements Commitment {

    static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public Standing read() {
        return sound.read();
    }

    @Override
    public boolean commit(long version, List<ClaimRef> claims) {
        if (written) {
            sound.commit(version, claims);
        }
        throw new Death();
    }
}
