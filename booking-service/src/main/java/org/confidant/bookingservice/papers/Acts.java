package org.confidant.bookingservice.papers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.web.Command;

/** All acts. They are only ever added. */
public interface Acts {
    /** Adds an act, once per id and command. */
    KeptAct add(String id, Act act, List<Message> messages, Command command);

    /** What each of these clients did, within the scope; a client who did nothing has empty papers. */
    Map<ClientId, Papers> of(Collection<ClientId> clients, BranchScope scope);
}
