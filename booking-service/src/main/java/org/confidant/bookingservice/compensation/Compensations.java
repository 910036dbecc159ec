package org.confidant.bookingservice.compensation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;

/** All compensations, one for each measure that ordered one. */
public interface Compensations {
    /** Keeps it with what is told, once: whether it was new. */
    boolean keep(String measure, Compensation compensation, List<Message> messages);

    Stored<Compensation> change(String id, BranchScope scope, Command command,
            Function<Stored<Compensation>, Change<Compensation>> decision);

    /** Those of a branch, or of all within the scope, in the order of their ids, beginning behind the id named. */
    List<Stored<Compensation>> list(Optional<String> branch, CompensationState state, Optional<String> after, int limit,
            BranchScope scope);
}
