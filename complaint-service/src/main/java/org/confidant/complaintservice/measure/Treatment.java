package org.confidant.complaintservice.measure;

import java.time.Instant;
import java.util.Optional;
import org.bson.types.Binary;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.complaintservice.session.ClientId;

/** What a measure consists of. */
public sealed interface Treatment {
    MeasureKind kind();

    /** The staff member it is about. */
    default Optional<StaffId> about() {
        return Optional.empty();
    }

    /** Somebody speaks with them. */
    record Talk(StaffId person) implements Treatment {
        @Override
        public MeasureKind kind() {
            return MeasureKind.TALK;
        }

        @Override
        public Optional<StaffId> about() {
            return Optional.of(person);
        }
    }

    /** They serve no new client until they have passed that course (C11). */
    record Training(StaffId person, String course) implements Treatment {
        @Override
        public MeasureKind kind() {
            return MeasureKind.TRAINING;
        }

        @Override
        public Optional<StaffId> about() {
            return Optional.of(person);
        }
    }

    /** They serve nobody until then. */
    record Suspension(StaffId person, Instant until) implements Treatment {
        @Override
        public MeasureKind kind() {
            return MeasureKind.SUSPENSION;
        }

        @Override
        public Optional<StaffId> about() {
            return Optional.of(person);
        }
    }

    /**
     * Words for the client, which they read by a link.
     *
     * @param words sealed
     * @param linkHash SHA-256 of the link's token, which is never stored
     */
    record Apology(ClientId client, Binary words, String linkHash) implements Treatment {
        @Override
        public MeasureKind kind() {
            return MeasureKind.APOLOGY;
        }
    }

    /** Money for the client. */
    record Compensation(ClientId client, Money money) implements Treatment {
        @Override
        public MeasureKind kind() {
            return MeasureKind.COMPENSATION;
        }
    }
}
