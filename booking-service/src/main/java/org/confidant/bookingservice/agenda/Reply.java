package org.confidant.bookingservice.agenda;

/** What came of an operation. Whatever a clock decides is in here, so the steppers themselves know no time. */
sealed interface Reply {

    /** To reading and asking. */
    record Told(Standing booking) implements Reply {}

    /** To placing: how many more lie there now, and whether the next one was refused. May be fewer than asked for. */
    record Placed(int count, boolean blocked) implements Reply {}

    /** To looking: nothing overlaps (any more). */
    record Clear() implements Reply {}

    /** To looking: this overlaps, and it is old enough to be settled or not. */
    record Met(AgendaClaim claim, boolean old) implements Reply {}

    /** To a conditional write on a booking: whether its condition held. */
    record Written(boolean done) implements Reply {}

    /** To pulling and cleaning: how many are dealt with. May be fewer than asked for. */
    record Pulled(int count) implements Reply {}

    /** To waiting: whether there is time to look again. */
    record Paused(boolean again) implements Reply {}
}
