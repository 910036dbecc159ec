package org.confidant.complaintservice.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.store.Stored;
import org.confidant.platform.time.TimeSlot;
import org.confidant.platform.web.Command;

/** The sessions that began since this service is told of them. */
public interface Sessions {
    Optional<Stored<Session>> byId(String id, BranchScope scope);

    /** The session a link of that hash belongs to; the scope then comes from the session. */
    Optional<Stored<Session>> byLink(String hash);

    /** Reads, decides and writes, once per command. */
    Stored<Session> change(String id, BranchScope scope, Command command, UnaryOperator<Session> decision);

    /** Those that ended in that stretch, in order, some at a time. */
    void eachEnded(TimeSlot stretch, BranchScope scope, Consumer<List<Stored<Session>>> reader);

    /** Keeps it and what is told with it, once. */
    void keep(String id, Session session, List<Message> messages);
}
