package org.confidant.archiveservice.roster;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.confidant.platform.outbox.Body;
import org.jspecify.annotations.Nullable;

/** What staff-service tells: each message is the whole present picture of its sender. Fields we do not need are ignored. */
sealed interface RosterMessage extends Body {
    /** Later than every token. */
    Instant FOR_GOOD = Instant.parse("9999-12-31T00:00:00Z");

    /** What is learnt of it. */
    Object known();

    /** What can be learnt of it, or that it cannot. */
    @Override
    default void check() {
        known();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record BranchKnown(String branch, String name, ZoneId zone) implements RosterMessage {
        public BranchKnown {
            Stream.of(branch, name, zone).forEach(Objects::requireNonNull);
        }

        @Override
        public String subject() {
            return branch;
        }

        @Override
        public Branch known() {
            return new Branch(new BranchId(branch), name, zone);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PersonKnown(String person, boolean departed, @Nullable Instant barredUntil) implements RosterMessage {
        public PersonKnown {
            Objects.requireNonNull(person);
        }

        @Override
        public String subject() {
            return person;
        }

        @Override
        public Person known() {
            boolean forGood = departed || (barredUntil != null && barredUntil.isAfter(FOR_GOOD));
            return new Person(new StaffId(person), forGood ? Optional.of(FOR_GOOD) : Optional.ofNullable(barredUntil));
        }
    }
}
