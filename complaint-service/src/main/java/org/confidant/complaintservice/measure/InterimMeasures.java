package org.confidant.complaintservice.measure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;

/** The interim measures of all complaints. */
public interface InterimMeasures {
    Optional<Stored<InterimMeasure>> byId(String id, BranchScope scope);

    /** Keeps the first one of that id; empty if there is one already. */
    Optional<Stored<InterimMeasure>> make(String id, InterimMeasure measure, List<Message> messages, Command command);

    /**
     * The one which that command made.
     *
     * @throws org.confidant.platform.problem.Refusal if the key came with another body then
     */
    Stored<InterimMeasure> madeBefore(String id, Command command);

    /**
     * The one of that complaint which that command renewed.
     *
     * @throws org.confidant.platform.problem.Refusal if the key came with another body then
     */
    Optional<Stored<InterimMeasure>> renewedBefore(String complaint, Command command, BranchScope scope);

    /** Reads, decides and writes, once per command. */
    Stored<InterimMeasure> change(String id, BranchScope scope, Command command, Decision decision);

    /** Those of that complaint, by practitioner. */
    List<Stored<InterimMeasure>> of(String complaint, BranchScope scope);

    /** Some of those that are live, in the order of their ends, from the one after that on. */
    List<Stored<InterimMeasure>> live(Instant now, Optional<Stored<InterimMeasure>> behind, BranchScope scope);

    /** A decision about an interim measure as it was read. */
    @FunctionalInterface
    interface Decision {
        Change<InterimMeasure> decide(Stored<InterimMeasure> read);
    }
}
