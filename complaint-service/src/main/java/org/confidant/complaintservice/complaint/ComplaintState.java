package org.confidant.complaintservice.complaint;

import java.util.Optional;
import org.confidant.complaintservice.clock.Kind;
import org.confidant.complaintservice.clock.Severity;

/** Where a complaint stands. */
public sealed interface ComplaintState {
    Kind kind();

    Severity severity();

    /** What a handler made of it, once one has. */
    Optional<Sorting> sorted();

    /** The word used outside and in the store. */
    default String word() {
        return getClass().getSimpleName();
    }

    /**
     * Nobody has sorted it; it has the clocks of a normal case.
     *
     * @param kind as whoever filed it took it
     */
    record Received(Kind kind) implements ComplaintState {
        @Override
        public Severity severity() {
            return Severity.NORMAL;
        }

        @Override
        public Optional<Sorting> sorted() {
            return Optional.empty();
        }
    }

    /** It has an owner. */
    record Classified(Sorting sorting) implements ComplaintState {
        @Override
        public Kind kind() {
            return sorting.kind();
        }

        @Override
        public Severity severity() {
            return sorting.severity();
        }

        @Override
        public Optional<Sorting> sorted() {
            return Optional.of(sorting);
        }
    }

    /**
     * It says what another one said before and follows it; its own clocks stand.
     *
     * @param original the other one's id
     */
    record Duplicate(Sorting sorting, String original) implements ComplaintState {
        @Override
        public Kind kind() {
            return sorting.kind();
        }

        @Override
        public Severity severity() {
            return sorting.severity();
        }

        @Override
        public Optional<Sorting> sorted() {
            return Optional.of(sorting);
        }
    }
}
