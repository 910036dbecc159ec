package org.confidant.complaintservice.measure;

import java.util.List;
import java.util.Optional;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Created;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;

/** The measures of all complaints. */
public interface Measures {
    /** A complaint has no more of them than that, but for those ordered at the very same moment. */
    int MOST = 100;

    Optional<Stored<Measure>> byId(String id, BranchScope scope);

    /** What an earlier request with the same key ordered. */
    Optional<Stored<Measure>> orderedBefore(Command command);

    /** Keeps a new one under the command's id, once. */
    Created<Measure> order(Measure measure, List<Message> messages, Command command);

    /** Reads, decides and writes, once per command. */
    Stored<Measure> change(String id, BranchScope scope, Command command, Decision decision);

    /** Those of that complaint, oldest first. */
    List<Stored<Measure>> of(String complaint, BranchScope scope);

    /** The apology that a link of that hash opens; the scope then comes from it. */
    Optional<Stored<Measure>> byLink(String hash);

    /** A decision about a measure as it was read. */
    @FunctionalInterface
    interface Decision {
        Change<Measure> decide(Stored<Measure> read);
    }
}
