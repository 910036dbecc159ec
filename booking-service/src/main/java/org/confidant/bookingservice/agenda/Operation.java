package org.confidant.bookingservice.agenda;

import java.util.List;

/** What a stepper wants done next: one atomic operation on the store, a pause, or nothing any more. */
sealed interface Operation {

    /** Read one's own booking. */
    record Read() implements Operation {}

    /** Place claims in order, each only where nothing of another booking overlaps, and stop at the first that fails. */
    record Place(List<AgendaClaim> claims) implements Operation {}

    /** Find the claim of another booking that overlaps the wanted one. */
    record Look(AgendaClaim wanted) implements Operation {}

    /** Read the booking of a claim that was met. */
    record Ask(AgendaClaim met, boolean old) implements Operation {}

    /** Set the booking of a claim that was met Expired, if it still has this version. */
    record Expire(AgendaClaim met, long version) implements Operation {}

    /** Raise the version of the booking by one, if it still has this version; not there counts as 0 and becomes 1. */
    record Spoil(AgendaClaim met, long version) implements Operation {}

    /** Pull by its id a claim that was met. */
    record Pull(AgendaClaim met) implements Operation {}

    /** Let some time pass, if there is any left to wait. */
    record Wait() implements Operation {}

    /** Write one's booking on exactly this version, listing these claims. */
    record Commit(long version, List<ClaimRef> claims) implements Operation {}

    /** Pull one's own claims by their ids; the attempt has then come out as said. */
    record Clean(List<ClaimRef> claims, Outcome then) implements Operation {}

    /** The attempt is through. */
    record Finished(Outcome outcome) implements Operation {}

    /** The sweeper is through with this claim. */
    record Swept(boolean pulled) implements Operation {}
}
