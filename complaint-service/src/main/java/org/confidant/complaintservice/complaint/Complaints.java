package org.confidant.complaintservice.complaint;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Created;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;

/** All complaints. */
public interface Complaints {
    Optional<Stored<Complaint>> byId(String id, BranchScope scope);

    /** What that reporter filed last about that session. */
    Optional<Stored<Complaint>> lastBy(String session, String reporter, BranchScope scope);

    /** What an earlier request with the same key filed. */
    Optional<Stored<Complaint>> filedBefore(Command command);

    /**
     * Keeps a new one under the command's id.
     *
     * @throws org.confidant.platform.store.DuplicateValue if another one has its reference
     */
    Created<Complaint> file(Complaint complaint, List<Message> messages, Command command);

    /** Reads, decides and writes, once per command. */
    Stored<Complaint> change(String id, BranchScope scope, Command command, Decision decision);

    /** Writes a due time to exactly the version that was read; whether it was still that one. */
    boolean reckoned(Stored<Complaint> read, Due due);

    /** Those that match, in the order of their next due time; those without one come last. */
    List<Stored<Complaint>> list(ComplaintQuery query, BranchScope scope);

    /** Lets the due times of these branches' complaints that still have one be reckoned from that technical time on. */
    void reckonAgain(Collection<BranchId> branches, Instant from, BranchScope scope);

    /** Some of those whose due time must be reckoned at that technical time. */
    List<Stored<Complaint>> toReckon(Instant technicalNow, BranchScope scope);

    /** A decision about a complaint as it was read. */
    @FunctionalInterface
    interface Decision {
        Change<Complaint> decide(Stored<Complaint> read);
    }
}
