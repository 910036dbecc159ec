package org.confidant.archiveservice.record;

import static org.confidant.archiveservice.record.RecordState.ENDED;
import static org.confidant.archiveservice.record.RecordState.OPEN;
import static org.confidant.archiveservice.record.RecordState.SEALED;
import static org.confidant.archiveservice.record.RecordStep.AMEND;
import static org.confidant.archiveservice.record.RecordStep.CORRECT;
import static org.confidant.archiveservice.record.RecordStep.END;
import static org.confidant.archiveservice.record.RecordStep.MISS_NOTES;
import static org.confidant.archiveservice.record.RecordStep.SEAL;
import static org.confidant.archiveservice.record.RecordStep.TAKE_MESSAGE;
import static org.confidant.archiveservice.record.RecordStep.WRITE_NOTES;

import java.util.Map;
import java.util.Optional;

/** The state machine of records (A1): a pair that is missing here is refused. Rendered in docs/state-machines.md. */
public final class Transitions {
    private static final Map<RecordState, Map<RecordStep, RecordState>> TABLE = Map.of(
            OPEN, Map.of(TAKE_MESSAGE, OPEN, WRITE_NOTES, OPEN, END, ENDED, CORRECT, OPEN),
            ENDED, Map.of(TAKE_MESSAGE, ENDED, WRITE_NOTES, ENDED, MISS_NOTES, ENDED, CORRECT, ENDED, SEAL, SEALED),
            SEALED, Map.of(CORRECT, SEALED, AMEND, SEALED));

    private Transitions() {}

    /** The state that step leads to, if it may be taken from here. */
    public static Optional<RecordState> next(RecordState from, RecordStep step) {
        return Optional.ofNullable(TABLE.getOrDefault(from, Map.of()).get(step));
    }
}
