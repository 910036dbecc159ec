package org.confidant.archiveservice.record;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.confidant.archiveservice.roster.StaffId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;

/** All records. */
public interface Records {
    Optional<Stored<SessionRecord>> byId(String session, BranchScope scope);

    /** The record a chat link of that hash belongs to; the scope then comes from the record. */
    Optional<Stored<SessionRecord>> byLink(String hash);

    /** Keeps the record of a session, once. */
    void start(String session, SessionRecord record, List<Message> messages);

    /** Reads, decides and writes, once per command. */
    Stored<SessionRecord> change(String session, BranchScope scope, Command command, Decision decision);

    /** Writes a change to exactly the version that was read. */
    Optional<Stored<SessionRecord>> write(Stored<SessionRecord> read, Change<SessionRecord> change, Command command);

    /** Records whose time to be sealed has come, some of them. */
    List<Stored<SessionRecord>> dueToSeal(Instant now, BranchScope scope);

    /** Records whose time for notes has come without any, some of them. */
    List<Stored<SessionRecord>> dueForNotes(Instant now, BranchScope scope);

    /** Records of a client in order of start, beginning behind the place named. */
    List<Stored<SessionRecord>> ofClient(ClientId client, Optional<Position> after, int limit, BranchScope scope);

    /** The latest start of a session that person leads with one of these clients and whose record is not sealed. */
    Optional<Instant> servesSince(StaffId practitioner, Collection<ClientId> clients, BranchScope scope);

    /** A place in the order of start. */
    record Position(Instant startedAt, String session) {}

    /** A decision about a record as it was read. */
    @FunctionalInterface
    interface Decision {
        Change<SessionRecord> decide(Stored<SessionRecord> read);
    }
}
