package org.confidant.archiveservice.record;

import java.util.List;
import org.confidant.archiveservice.roster.BranchId;
import org.confidant.platform.identity.BranchScope;

/** The summaries of records, oldest first; only ever added to. */
public interface Summaries {
    /** Keeps a summary, once per session and number. */
    void keep(String session, BranchId branch, Summary summary);

    List<Summary> of(String session, BranchScope scope);
}
