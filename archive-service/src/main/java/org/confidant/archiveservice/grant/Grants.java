package org.confidant.archiveservice.grant;

import java.util.List;
import java.util.Optional;
import org.confidant.archiveservice.roster.StaffId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.store.Stored;

/** All grants, one for each complaint. */
public interface Grants {
    /** The grant of that complaint, ended ones too. */
    Optional<Stored<Grant>> of(String complaint, BranchScope scope);

    /** Keeps the first state of a grant with what it causes: whether it is this one that is kept. */
    boolean start(Grant grant, List<Message> messages);

    /** Replaces exactly the version that was read: whether nobody else had. */
    boolean replace(Stored<Grant> read, Grant next, List<Message> messages);

    /** The grants for that record that name the person as a present or former member. */
    List<Grant> naming(StaffId person, String session, BranchScope scope);
}
