package org.confidant.bookingservice.session;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;

/** The summaries of sessions, each under its session's id. */
public interface Summaries {
    Optional<Stored<Summary>> of(String session, BranchScope scope);

    /** Keeps the first summary of a session: empty if somebody else was there first. */
    Optional<Stored<Summary>> begin(String session, Summary summary, List<Message> messages, Command command);

    Stored<Summary> change(String session, BranchScope scope, Command command,
            Function<Summary, Change<Summary>> decision);

    /** The latest summaries of sessions with any of these clients, newest first. */
    List<Stored<Summary>> latest(Collection<String> clients, int limit, BranchScope scope);
}
