package org.confidant.staffservice.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Role;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Created;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;

/** Where people on the staff are kept. */
public interface People {
    /**
     * Writes somebody down, once per command.
     *
     * @throws org.confidant.platform.store.DuplicateValue if their e-mail belongs to somebody else here
     */
    Created<StaffMember> add(StaffMember person, List<Message> messages, Command command);

    /** Whom an earlier request with the same key wrote down. */
    Optional<Stored<StaffMember>> addedBefore(StaffId id, Command command);

    /** The person of that id within the scope. */
    Optional<Stored<StaffMember>> find(StaffId id, BranchScope scope);

    /** People within the scope, by id. */
    List<Stored<StaffMember>> list(Selection selection, BranchScope scope);

    /** Those who hold that role now. */
    List<Stored<StaffMember>> holding(Role role, BranchScope scope);

    /** Those who are here and hold one of those roles in that branch or everywhere; head office is everywhere. */
    List<Stored<StaffMember>> reached(Set<Role> roles, String branch, BranchScope scope);

    /** Those of the ids that are people within the scope. */
    List<Stored<StaffMember>> all(Collection<StaffId> ids, BranchScope scope);

    /** Those still being admitted whom nobody has worked on since. */
    List<Stored<StaffMember>> abandoned(Instant since, BranchScope scope);

    /** Reads, decides and writes, once per command. */
    Stored<StaffMember> change(StaffId id, BranchScope scope, Command command,
            Function<Stored<StaffMember>, Change<StaffMember>> decision);

    /** One write on condition that it is still the version read. */
    Optional<Stored<StaffMember>> write(Stored<StaffMember> read, Change<StaffMember> change, Command command);

    /** Some of those who are or were admitted and never told that receiver anything. */
    List<Stored<StaffMember>> untold(String receiver, BranchScope scope);

    /** Whether that command changed the person before. */
    boolean tookEffect(Stored<StaffMember> read, Command command);

    /** Whether booking-service has learnt of the person in that time. */
    boolean bookingKnows(StaffId id, Duration atMost);

    /**
     * Which people are asked for.
     *
     * @param after the id the list goes on after
     */
    record Selection(Optional<String> branch, Optional<Role> role, Optional<StaffState> state, Optional<StaffId> after,
            int limit) {}
}
