package org.confidant.complaintservice.complaint;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.StaffId;
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

    /** Reads, decides and writes, once per command; whatever it means to the group is told with it. */
    Stored<Complaint> change(String id, BranchScope scope, Command command, Decision decision);

    /** Writes what nobody asked for to exactly the version that was read; whether it was still that one. */
    boolean write(Stored<Complaint> read, Change<Complaint> change);

    /** Writes a due time to exactly the version that was read; whether it was still that one. */
    boolean reckoned(Stored<Complaint> read, Due due);

    /** Those that match, in the order of their next due time; those without one come last. */
    List<Stored<Complaint>> list(ComplaintQuery query, BranchScope scope);

    /** Those whose group that person is a member of at that business time; the same order. */
    List<Stored<Complaint>> ofMember(StaffId member, Instant now, ComplaintQuery query, BranchScope scope);

    /** Notes that archive-service knows of that round, or of a higher one: whether there is such a complaint with a group. */
    boolean accessKnown(String id, long round, BranchScope scope);

    /** Lets the due times of these branches' complaints that still have one be reckoned from that technical time on. */
    void reckonAgain(Collection<BranchId> branches, Instant from, BranchScope scope);

    /** The same for those whose open group that person is a member of, or looks into: the change may exclude a member. */
    void reckonGroups(StaffId person, Instant from, BranchScope scope);

    /** Some of those whose clocks staff must hear of at that business time. */
    List<Stored<Complaint>> toAlert(Instant now, BranchScope scope);

    /** Some of those whose due time must be reckoned at that technical time. */
    List<Stored<Complaint>> toReckon(Instant technicalNow, BranchScope scope);

    /** The complaint a link of that hash belongs to; the scope then comes from the complaint. */
    Optional<Stored<Complaint>> byLink(String hash);

    /** Some of those that silence may have ended at that business time. */
    List<Stored<Complaint>> toClose(Instant now, BranchScope scope);

    /** Some of those whose duplicates, or which themselves as duplicates, may wait for an answer. */
    List<Stored<Complaint>> toSpread(BranchScope scope);

    /** Some of those that follow that other one, in order of their ids, behind that one. */
    List<Stored<Complaint>> following(String original, String after, BranchScope scope);

    /** Nobody waits for it any more, unless it is no longer the version that was read. */
    void spread(Stored<Complaint> read);

    /** A decision about a complaint as it was read. */
    @FunctionalInterface
    interface Decision {
        Change<Complaint> decide(Stored<Complaint> read);
    }
}
