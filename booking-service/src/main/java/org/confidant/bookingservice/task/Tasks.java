package org.confidant.bookingservice.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;

/** All tasks. */
public interface Tasks {
    /** Opens a task, once per id. */
    void open(String id, Task task);

    Optional<Stored<Task>> byId(String id, BranchScope scope);

    Stored<Task> change(String id, BranchScope scope, Command command, Function<Stored<Task>, Change<Task>> decision);

    /** Writes a change to exactly the version that was read: whether it was that version. */
    boolean write(Stored<Task> read, Task changed);

    /** Tasks as asked for, in the order in which they are due. */
    List<Stored<Task>> list(TaskQuery query, BranchScope scope);

    /** Open tasks that are overdue and not with the manager for it, or that nobody owns yet; some of them. */
    List<Stored<Task>> neglected(Instant now, BranchScope scope);
}
