package org.confidant.complaintservice.complaint.investigation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confidant.complaintservice.roster.StaffId;

/**
 * Who looks into a complaint, and until when they see it and the record of its session (A3).
 *
 * @param members in order of their ids; they stay when their time is over, so that it can be given again
 * @param former who was a member and is none any more
 * @param open false once it was ended before its time
 * @param until when their time is over, in business time
 * @param round rises with everything archive-service must learn of it
 * @param known the round up to which archive-service has
 */
public record Group(List<StaffId> members, Set<StaffId> former, boolean open, Instant until, long round, long known) {
    private static final Duration TIME = Duration.ofDays(30);
    private static final Group NOBODY = new Group(List.of(), Set.of(), false, Instant.EPOCH, 0, 0);

    /** How far archive-service is with letting them in. */
    public enum Access {
        /** It has not answered yet. */
        BEING_PREPARED,
        OPEN,
        ENDED
    }

    public Group {
        members = List.copyOf(members);
        former = Set.copyOf(former);
    }

    static Group of(Collection<StaffId> members, Instant now) {
        return NOBODY.changed(members, now);
    }

    /** These and no others from now on; the time begins anew. */
    Group changed(Collection<StaffId> others, Instant now) {
        List<StaffId> next = others.stream().distinct().sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
        Set<StaffId> gone = Stream.concat(former.stream(), members.stream()).filter(person -> !next.contains(person))
                .collect(Collectors.toSet());
        return new Group(next, gone, true, now.plus(TIME), round + 1, known);
    }

    /** Those whom that names are off the group, whether it is open or not. */
    Group without(Predicate<StaffId> excluded) {
        if (members.stream().noneMatch(excluded)) {
            return this;
        }
        List<StaffId> rest = members.stream().filter(excluded.negate()).toList();
        Set<StaffId> gone = Stream.concat(former.stream(), members.stream().filter(excluded))
                .collect(Collectors.toSet());
        return new Group(rest, gone, open, until, open ? round + 1 : round, known);
    }

    /** Nobody sees anything any more. */
    Group ended() {
        return open ? new Group(members, former, false, until, round + 1, known) : this;
    }

    /** The same people see it again, or for longer. */
    Group reissued(Instant now) {
        return members.isEmpty() ? this : changed(members, now);
    }

    /** Who is to be let in, as far as their time is not over. */
    public List<StaffId> admitted() {
        return open ? members : List.of();
    }

    /** Whether that person is a member now. */
    public boolean live(StaffId person, Instant now) {
        return open && now.isBefore(until) && members.contains(person);
    }

    /** Whether that person is a member or was one. */
    public boolean names(StaffId person) {
        return members.contains(person) || former.contains(person);
    }

    /** Whether its members can open the record. */
    public Access access(Instant now) {
        if (!open || !now.isBefore(until)) {
            return Access.ENDED;
        }
        return known < round ? Access.BEING_PREPARED : Access.OPEN;
    }
}
