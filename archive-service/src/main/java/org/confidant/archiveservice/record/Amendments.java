package org.confidant.archiveservice.record;

import java.util.List;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;

/** What was added to sealed records; only ever added to. */
public interface Amendments {
    /** Keeps it under the command's id, once. */
    Stored<Amendment> add(Amendment amendment, Command command);

    /** Those of a record, oldest first. */
    List<Stored<Amendment>> of(String session, BranchScope scope);
}
