package org.confidant.archiveservice.record;

import java.util.function.Supplier;
import org.confidant.archiveservice.ArchiveProblem;
import org.confidant.platform.crypto.BrokenSeal;
import org.confidant.platform.problem.Refusal;

/** What people are told when something does not open any more. */
public final class Damage {
    private Damage() {}

    /** What was read, or a refusal if it was altered. */
    public static <T> T refused(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (BrokenSeal broken) {
            throw new Refusal(ArchiveProblem.RECORD_DAMAGED, "Something of the record was altered.");
        }
    }
}
