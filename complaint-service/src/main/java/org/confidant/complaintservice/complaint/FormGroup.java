package org.confidant.complaintservice.complaint;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.confidant.complaintservice.ComplaintProblem;
import org.confidant.complaintservice.roster.Person;
import org.confidant.complaintservice.roster.Roster;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Names who looks into a complaint, members of any branch, and lets them see it and its session's record (C5, A3). */
@Component
public final class FormGroup {
    private static final Set<Role> FIT = Set.of(Role.PRACTITIONER, Role.BRANCH_MANAGER, Role.INSPECTOR,
            Role.INVESTIGATOR, Role.TRAINER);

    private final Steps steps;
    private final WhoHandles whoHandles;
    private final Roster roster;
    private final WordSeals seals;
    private final Clock clock;

    FormGroup(Steps steps, WhoHandles whoHandles, Roster roster, WordSeals seals, Clock clock) {
        this.steps = steps;
        this.whoHandles = whoHandles;
        this.roster = roster;
        this.seals = seals;
        this.clock = clock;
    }

    /** Forms it, for the owner. */
    public Stored<Complaint> form(String id, NewGroup wanted, Caller caller, Command command) {
        return steps.asHandler(id, caller, command,
                read -> Step.silent("investigate", decided(read, wanted, caller)));
    }

    private Complaint decided(Stored<Complaint> read, NewGroup wanted, Caller caller) {
        Complaint complaint = whoHandles.cleared(read.value());
        whoHandles.requireOwner(complaint, caller);
        complaint.requireMay(ComplaintStep.INVESTIGATE);
        requireFit(complaint, wanted.members());
        return new Investigating(complaint).form(wanted.members(),
                charge(read.id(), complaint, wanted.charge()),
                wanted.reason().map(why -> place -> seals.sealStep(read.id(), place, why)), caller.id(),
                clock.instant());
    }

    /** Empty if the accused are asked the same words as before. */
    private Optional<Investigating.Sealing> charge(String id, Complaint complaint, String words) {
        return complaint.investigation().filter(one -> seals.openCharge(id, one.charge()).equals(words)).isPresent()
                ? Optional.empty()
                : Optional.of(place -> seals.sealCharge(id, place, words));
    }

    /** Without saying why not: what somebody has to do with it is not told, nor who works where. */
    private void requireFit(Complaint complaint, List<StaffId> members) {
        Exclusion exclusion = whoHandles.exclusion(complaint);
        Map<StaffId, Person> known = roster.people(members).stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        for (int i = 0; i < members.size(); i++) {
            Person person = known.get(members.get(i));
            if (person == null || person.posts().isEmpty() || person.roles().stream().noneMatch(FIT::contains)
                    || exclusion.excludes(person.id())) {
                throw new Refusal(ComplaintProblem.MEMBER_EXCLUDED, "Somebody named cannot be a member of this group.")
                        .field("members[" + i + "]", "cannot look into this complaint");
            }
        }
    }
}
