package org.confidant.complaintservice.complaint;

import java.util.List;
import java.util.Optional;
import org.confidant.complaintservice.clock.Kind;
import org.confidant.complaintservice.clock.Severity;

/** Where a complaint stands. */
public sealed interface ComplaintState {
    Kind kind();

    Severity severity();

    /** What a handler made of it, once one has. */
    Optional<Sorting> sorted();

    /** The state after it was sorted anew; a duplicate is released by it, what is answered or closed stays so. */
    default ComplaintState sortedAs(Sorting sorting) {
        return new Classified(sorting);
    }

    /** The word used outside and in the store. */
    default String word() {
        return getClass().getSimpleName();
    }

    /** All states, in the order a complaint goes through them. */
    static List<Class<? extends ComplaintState>> all() {
        return List.of(Received.class, Classified.class, Proposed.class, Answered.class, Closed.class, Duplicate.class);
    }

    /** The words of all states. */
    static List<String> words() {
        return all().stream().<String>map(Class::getSimpleName).toList();
    }

    /**
     * Nobody has sorted it.
     *
     * @param kind as whoever filed it took it
     * @param severity severe if somebody is in danger; else it has the clocks of a normal case
     */
    record Received(Kind kind, Severity severity) implements ComplaintState {
        static Received of(Filing filing) {
            return new Received(filing.kind(), filing.danger().isPresent() ? Severity.SEVERE : Severity.NORMAL);
        }

        @Override
        public Optional<Sorting> sorted() {
            return Optional.empty();
        }
    }

    /** Somebody has sorted it. */
    sealed interface Sorted extends ComplaintState {
        Sorting sorting();

        @Override
        default Kind kind() {
            return sorting().kind();
        }

        @Override
        default Severity severity() {
            return sorting().severity();
        }

        @Override
        default Optional<Sorting> sorted() {
            return Optional.of(sorting());
        }
    }

    /** It has an owner, who looks into it, alone or with a group. */
    record Classified(Sorting sorting) implements Sorted {}

    /** Its answer waits for a second person. */
    record Proposed(Sorting sorting) implements Sorted {}

    /** The client was told the result and is asked whether they are satisfied. */
    record Answered(Sorting sorting) implements Sorted {
        @Override
        public ComplaintState sortedAs(Sorting other) {
            return new Answered(other);
        }
    }

    /**
     * It is over.
     *
     * @param sorted empty if it was taken back before anybody had sorted it
     */
    record Closed(Kind kind, Severity severity, Optional<Sorting> sorted, Outcome outcome) implements ComplaintState {
        public Closed(Sorting sorting, Outcome outcome) {
            this(sorting.kind(), sorting.severity(), Optional.of(sorting), outcome);
        }

        @Override
        public ComplaintState sortedAs(Sorting other) {
            return new Closed(other, outcome);
        }
    }

    /**
     * It says what another one said before and follows it; its own clocks stand.
     *
     * @param original the other one's id
     */
    record Duplicate(Sorting sorting, String original) implements Sorted {}
}
