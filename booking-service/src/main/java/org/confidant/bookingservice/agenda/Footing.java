package org.confidant.bookingservice.agenda;

import java.util.Optional;

/** What a claim stands on: the rows of the table of the claims protocol. */
public enum Footing {
    /** Its booking is live and lists it. */
    STANDS,
    /** Its booking lists it, but is a hold whose time is up. */
    RUN_OUT,
    /** Its booking is over. */
    OVER,
    /** No live booking lists it, but somebody may be about to commit. */
    YOUNG,
    /** No live booking lists it, and it is old. */
    ABANDONED;

    static Footing of(Claim claim, boolean old, Standing booking) {
        return switch (booking.life()) {
            case OVER -> OVER;
            case LIVE -> booking.lists(claim) ? (booking.holdRunOut() ? RUN_OUT : STANDS) : unlisted(old);
            case UNBORN -> unlisted(old);
        };
    }

    /** Whether the claim keeps its time from others, for a reader who changes nothing. */
    boolean hidesTime() {
        return this == STANDS || this == YOUNG;
    }

    /** The operation that begins to remove the claim, if it may be removed at all. */
    Optional<Operation> removal(AgendaClaim met, long version) {
        return switch (this) {
            case STANDS, YOUNG -> Optional.empty();
            case RUN_OUT -> Optional.of(new Operation.Expire(met, version));
            case OVER -> Optional.of(new Operation.Pull(met));
            case ABANDONED -> Optional.of(new Operation.Spoil(met, version));
        };
    }

    private static Footing unlisted(boolean old) {
        return old ? ABANDONED : YOUNG;
    }
}
