package org.confidant.complaintservice.session;

import java.util.Optional;
import org.confidant.platform.identity.BranchScope;

/** The sessions that began since this service is told of them. */
public interface Sessions {
    Optional<Session> byId(String id, BranchScope scope);

    /** Keeps it, once. */
    void keep(Session session);
}
