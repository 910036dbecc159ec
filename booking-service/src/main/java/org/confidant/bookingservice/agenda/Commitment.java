package org.confidant.bookingservice.agenda;

import java.util.List;

/** The booking on whose behalf an attempt takes time. */
public interface Commitment {

    /** The booking as the decision was made on it; for a move with the claims that the commit will replace. */
    Standing read();

    /**
     * Writes the booking, with its times and these claims, if it is still at the version that was read (0: not there).
     * One conditional write and no second try: whatever else there is to decide needs a whole new attempt.
     *
     * @return whether it was that version
     */
    boolean commit(long version, List<ClaimRef> claims);
}
