package org.confidant.complaintservice.complaint.investigation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.confidant.complaintservice.clock.BusinessTime;
import org.confidant.complaintservice.roster.StaffId;

/**
 * How a complaint is looked into. All are heard before anybody votes; everybody votes once in a turn. A turn begins anew when
 * the complaint is opened again, and when somebody is accused while it is undecided.
 *
 * @param turn the present time of voting, from 1
 * @param votes of all turns
 * @param result what the last turn that decided came to
 */
public record Investigation(Group group, Charge charge, List<Hearing> hearings, int turn, List<Vote> votes,
        Optional<Result> result) {
    public Investigation {
        hearings = List.copyOf(hearings);
        votes = List.copyOf(votes);
    }

    /** A first group is formed. */
    public static Investigation of(Collection<StaffId> members, Charge charge, Set<StaffId> accused, Instant now) {
        return new Investigation(Group.of(members, now), charge, List.of(), 1, List.of(), Optional.empty())
                .asked(accused, now);
    }

    /** Another group, or the same for longer. Who stays keeps their vote; that may decide it. */
    public Investigation regrouped(Collection<StaffId> members, Charge next, Instant now) {
        return new Investigation(group.changed(members, now), next, hearings, turn, votes, result).settled();
    }

    /** Those of these people who have not been asked yet are. */
    public Investigation asked(Set<StaffId> accused, Instant now) {
        List<Hearing> more = accused.stream().filter(person -> hearing(person).isEmpty())
                .sorted((one, other) -> one.value().compareTo(other.value())).map(person -> Hearing.of(person, now))
                .toList();
        if (more.isEmpty()) {
            return this;
        }
        List<Hearing> all = Stream.concat(hearings.stream(), more.stream()).toList();
        return new Investigation(group, charge, all, decided() || !begun() ? turn : turn + 1, votes, result);
    }

    /** Those whom that names have no part in it any more, and their votes of this turn do not count. */
    public Investigation without(Predicate<StaffId> excluded) {
        return new Investigation(group.without(excluded), charge, hearings, turn, votes, result);
    }

    /** It is over for the time being. */
    public Investigation ended() {
        return new Investigation(group.ended(), charge, hearings, turn, votes, result);
    }

    /** It is taken up again by the group it had last. */
    public Investigation reissued(Instant now) {
        return new Investigation(group.reissued(now), charge, hearings, begun() ? turn + 1 : turn, votes,
                result);
    }

    /** That accused has been heard, or has said nothing in time. */
    public Investigation closed(StaffId accused, Hearing.Closing how) {
        return new Investigation(group, charge,
                hearings.stream().map(one -> one.accused().equals(accused) ? one.closedBy(how) : one).toList(), turn,
                votes, result);
    }

    /** A member has voted; the last one decides it. */
    public Investigation voted(Vote vote) {
        return new Investigation(group, charge, hearings, turn, Stream.concat(votes.stream(), Stream.of(vote)).toList(),
                result).settled();
    }

    /** An even rest of a group decides nothing. */
    private Investigation settled() {
        List<Vote> present = inTurn();
        boolean all = group.members().size() % 2 == 1 && present.size() == group.members().size();
        return decided() || !all
                ? this
                : new Investigation(group, charge, hearings, turn, votes, Optional.of(Result.of(turn, present)));
    }

    /** Whether the present turn has come to a result. */
    public boolean decided() {
        return result.filter(one -> one.turn() == turn).isPresent();
    }

    /** Whether since that step a group was formed or prolonged, or a member has voted, or one of these people is to be heard. */
    public boolean askedSince(int place, Set<StaffId> accused) {
        return begun() || charge.place() > place || hearings.stream().filter(one -> accused.contains(one.accused()))
                .anyMatch(one -> one.closed().filter(how -> how.place() < place).isEmpty());
    }

    private boolean begun() {
        return votes.stream().anyMatch(vote -> vote.turn() == turn);
    }

    /** The votes of the present turn that count: those of members. */
    public List<Vote> inTurn() {
        return votes.stream().filter(vote -> vote.turn() == turn && group.members().contains(vote.member())).toList();
    }

    /** When and how that accused was asked. */
    public Optional<Hearing> hearing(StaffId accused) {
        return hearings.stream().filter(one -> one.accused().equals(accused)).findFirst();
    }

    /** The hearings of these people that findings have to wait for. */
    public List<Hearing> awaited(Set<StaffId> accused, BusinessTime time, Instant now) {
        return hearings.stream().filter(one -> accused.contains(one.accused()) && !one.heard(time, now)).toList();
    }

    /** The hearings of these people that nobody has closed. */
    public List<Hearing> unclosed(Set<StaffId> accused) {
        return hearings.stream().filter(one -> accused.contains(one.accused()) && one.closed().isEmpty()).toList();
    }
}
