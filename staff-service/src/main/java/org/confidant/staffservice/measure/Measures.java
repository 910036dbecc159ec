package org.confidant.staffservice.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Created;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.confidant.staffservice.staff.StaffId;

/** Where measures are kept. */
public interface Measures {
    /** Writes a measure down; a second time under the same id it changes nothing. */
    Created<Measure> add(Measure measure, List<Message> messages);

    /** The measure of that id within the scope. */
    Optional<Stored<Measure>> find(MeasureId id, BranchScope scope);

    /** Measures of one kind in the order in which they were opened. */
    List<Stored<Measure>> list(Selection selection, BranchScope scope);

    /** Suspensions that last although their time is up. */
    List<Stored<Measure>> expired(Instant now, BranchScope scope);

    /** What has not come to its end with that person. */
    List<Stored<Measure>> pendingOf(StaffId person, BranchScope scope);

    /** Reads, decides and writes, once per command. */
    Stored<Measure> change(MeasureId id, BranchScope scope, Command command,
            Function<Stored<Measure>, Change<Measure>> decision);

    /** One write on condition that it is still the version read. */
    Optional<Stored<Measure>> write(Stored<Measure> read, Change<Measure> change);

    /** Whether the person has followed in that time. */
    boolean followed(MeasureId id, Duration atMost);

    /**
     * Which measures are asked for.
     *
     * @param except whose own are left out
     */
    record Selection(MeasureKind kind, Set<MeasureState> states, StaffId except, Optional<Position> after, int limit) {}

    /** A place in the list. */
    record Position(Instant openedAt, String id) {}
}
