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
 * the complaint is opened again, and when somebody is accused or the charge changes while it is undecided.
 *
 * @param charges in order; the last one is to be answered now
 * @param hearings each of one accused on one charge
 * @param turn the present time of voting, from 1
 * @param votes of all turns
 * @param result what the last turn that decided came to
 */
public record Investigation(Group group, List<Charge> charges, List<Hearing> hearings, int turn, List<Vote> votes,
        Optional<Result> result) {
    public Investigation {
        charges = List.copyOf(charges);
        hearings = List.copyOf(hearings);
        votes = List.copyOf(votes);
    }

    /** A first group is formed. */
    public static Investigation of(Collection<StaffId> members, Charge charge, Set<StaffId> accused, Instant now) {
        return new Investigation(Group.of(members, now), List.of(charge), List.of(), 1, List.of(), Optional.empty())
                .asked(accused, now);
    }

    /** What the accused are asked to answer now; they stay heard on the earlier ones. */
    public Charge charge() {
        return charges.getLast();
    }

    /** What that hearing is about. */
    public Charge charge(Hearing hearing) {
        return charges.stream().filter(one -> one.place() == hearing.charge()).findFirst().orElseThrow();
    }

    /**
     * Another group, or the same for longer. Who stays keeps their vote, which may decide it, unless another charge voids it: then
     * the accused are to be asked anew.
     */
    public Investigation regrouped(Collection<StaffId> members, Charge next, Instant now) {
        Group other = group.changed(members, now);
        if (next.equals(charge())) {
            return new Investigation(other, charges, hearings, turn, votes, result).settled();
        }
        List<Charge> all = Stream.concat(charges.stream(), Stream.of(next)).toList();
        return new Investigation(other, all, hearings, votedAnew(), votes, result).unasked();
    }

    /** Nobody was asked who may still say something; what was said, or not said in time, stays. */
    public Investigation unasked() {
        return hearing(hearing -> !hearing.open());
    }

    /** Those who are not among these people any more were asked nothing; what they said stays. */
    public Investigation struck(Set<StaffId> accused) {
        return hearing(hearing -> hearing.stated() || accused.contains(hearing.accused()));
    }

    private Investigation hearing(Predicate<Hearing> kept) {
        return new Investigation(group, charges, hearings.stream().filter(kept).toList(), turn, votes, result);
    }

    /** Those of these people who have not been asked to answer the present charge are. */
    public Investigation asked(Set<StaffId> accused, Instant now) {
        List<Hearing> more = accused.stream().filter(person -> hearing(person).isEmpty())
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .map(person -> Hearing.of(person, charge(), now)).toList();
        if (more.isEmpty()) {
            return this;
        }
        List<Hearing> all = Stream.concat(hearings.stream(), more.stream()).toList();
        return new Investigation(group, charges, all, votedAnew(), votes, result);
    }

    private int votedAnew() {
        return decided() || !begun() ? turn : turn + 1;
    }

    /** Those whom that names have no part in it any more, and their votes of this turn do not count. */
    public Investigation without(Predicate<StaffId> excluded) {
        return new Investigation(group.without(excluded), charges, hearings, turn, votes, result);
    }

    /** It is over for the time being. */
    public Investigation ended() {
        return new Investigation(group.ended(), charges, hearings, turn, votes, result);
    }

    /** It is taken up again by the group it had last. */
    public Investigation reissued(Instant now) {
        return new Investigation(group.reissued(now), charges, hearings, begun() ? turn + 1 : turn, votes,
                result);
    }

    /** That accused has been heard, or has said nothing in time. */
    public Investigation closed(StaffId accused, Hearing.Closing how) {
        return new Investigation(group, charges,
                hearings.stream()
                        .map(one -> one.accused().equals(accused) && one.open() ? one.closedBy(how) : one)
                        .toList(), turn,
                votes, result);
    }

    /** A member has voted; the last one decides it. */
    public Investigation voted(Vote vote) {
        return new Investigation(group, charges, hearings, turn, Stream.concat(votes.stream(), Stream.of(vote)).toList(),
                result).settled();
    }

    /** An even rest of a group decides nothing. */
    private Investigation settled() {
        List<Vote> present = inTurn();
        boolean all = group.members().size() % 2 == 1 && present.size() == group.members().size();
        return decided() || !all
                ? this
                : new Investigation(group, charges, hearings, turn, votes, Optional.of(Result.of(turn, present)));
    }

    /** Whether the present turn has come to a result. */
    public boolean decided() {
        return result.filter(one -> one.turn() == turn).isPresent();
    }

    /** Whether since that step a member has voted, or one of these people is to be heard. */
    public boolean askedSince(int place, Set<StaffId> accused) {
        return begun() || hearings.stream().filter(one -> accused.contains(one.accused()))
                .anyMatch(one -> one.closed().filter(how -> how.place() < place).isEmpty());
    }

    private boolean begun() {
        return votes.stream().anyMatch(vote -> vote.turn() == turn);
    }

    /** The votes of the present turn that count: those of members. */
    public List<Vote> inTurn() {
        return votes.stream().filter(vote -> vote.turn() == turn && group.members().contains(vote.member())).toList();
    }

    /** When and how that accused was asked to answer the present charge. */
    public Optional<Hearing> hearing(StaffId accused) {
        return hearings.stream().filter(one -> one.accused().equals(accused) && one.charge() == charge().place())
                .findFirst();
    }

    /** The hearings of these people that findings have to wait for. */
    public List<Hearing> awaited(Set<StaffId> accused, BusinessTime time, Instant now) {
        return hearings.stream().filter(one -> accused.contains(one.accused()) && !one.heard(time, now)).toList();
    }

    /** The hearings of these people that nobody has closed. */
    public List<Hearing> unclosed(Set<StaffId> accused) {
        return hearings.stream().filter(one -> accused.contains(one.accused()) && one.open()).toList();
    }
}
