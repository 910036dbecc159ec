package org.confidant.complaintservice.measure;

import java.util.Optional;
import java.util.OptionalInt;

/** Where a measure stands. */
public sealed interface MeasureState {
    /** The word used outside and in the store. */
    default String word() {
        return getClass().getSimpleName();
    }

    /** It waits for a second person; nobody was told. */
    record Proposed() implements MeasureState {}

    /** The second person said no. */
    record Declined() implements MeasureState {}

    /** The service that owns it is told. */
    record Ordered() implements MeasureState {}

    /** That service carries it out. */
    record Accepted() implements MeasureState {}

    /** That service cannot carry it out. */
    record Refused(String reason) implements MeasureState {}

    /** It has been carried out. */
    record Done(Optional<String> result, OptionalInt score) implements MeasureState {}
}
