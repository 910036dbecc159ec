package org.confidant.staffservice.measure;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.confidant.staffservice.staff.StaffId;

/**
 * How a measure came to its end.
 *
 * @param by who says so; empty when it ended by itself
 * @param at business time
 * @param score of a training's exam, 0 to 100
 * @param note about a talk
 */
public record Completion(Optional<StaffId> by, Instant at, OptionalInt score, Optional<String> note) {
    static Completion byItself(Instant at) {
        return new Completion(Optional.empty(), at, OptionalInt.empty(), Optional.empty());
    }
}
