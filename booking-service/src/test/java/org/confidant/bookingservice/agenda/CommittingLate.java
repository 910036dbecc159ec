package org.confidant.bookingservice.agenda;

import org.confidant.bookingservice.agenda.Operation.Commit;
import org.confidant.bookingservice.agenda.Operation.Read;
import org.confidant.bookingservice.agenda.Reply.Told;
import org.confidant.bookingservice.agenda.Reply.Written;

/** A wrong attempt: it commits on something it read after it had placed its claims. */
record CommittingLate(Attempt inner, Stage stage, long version) implements Stepper {

    enum Stage {
        BEFORE,
        FIRST,
        READING,
        LATE
    }

    static CommittingLate readAgainBefore(Attempt attempt) {
        return new CommittingLate(attempt, Stage.BEFORE, 0);
    }

    static CommittingLate readAgainAfterFailure(Attempt attempt) {
        return new CommittingLate(attempt, Stage.FIRST, 0);
    }

    @Override
    public Operation operation() {
        if (inner.operation() instanceof Commit(_, var claims)) {
            return switch (stage) {
                case FIRST -> inner.operation();
                case BEFORE, READING -> new Read();
                case LATE -> new Commit(version, claims);
            };
        }
        return inner.operation();
    }

    @Override
    public Stepper next(Reply reply) {
        if (inner.operation() instanceof Commit && reply instanceof Told(var booking)) {
            return new CommittingLate(inner, Stage.LATE, booking.version());
        }
        if (inner.operation() instanceof Commit && stage == Stage.FIRST && reply instanceof Written(var done)
                && !done) {
            return new CommittingLate(inner, Stage.READING, 0);
        }
        return new CommittingLate(inner.next(reply), stage, version);
    }
}
