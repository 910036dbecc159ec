package org.confidant.staffservice.branch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Created;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;

/** Where branches are kept. */
public interface Branches {
    /** Opens the branch, once per command. */
    Created<Branch> open(Branch branch, List<Message> messages, Command command);

    /** The branch of that id within the scope. */
    Optional<Stored<Branch>> find(BranchId id, BranchScope scope);

    /** Reads, decides and writes, once per command. */
    Stored<Branch> change(BranchId id, BranchScope scope, Command command,
            Function<Stored<Branch>, Change<Branch>> decision);

    /** One write on condition that it is still the version read. */
    Optional<Stored<Branch>> write(Stored<Branch> read, Change<Branch> change, Command command);

    /** Some of those that never told that receiver anything. */
    List<Stored<Branch>> untold(String receiver, BranchScope scope);

    /** Those of the ids that are branches within the scope. */
    Set<String> known(Set<String> ids, BranchScope scope);

    /** Whether booking-service has learnt of the branch in that time. */
    boolean bookingKnows(BranchId id, Duration atMost);
}
