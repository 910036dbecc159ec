package org.confidant.staffservice.notice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Role;
import org.confidant.platform.store.Stored;
import org.confidant.staffservice.branch.BranchId;
import org.confidant.staffservice.staff.People;
import org.confidant.staffservice.staff.StaffId;
import org.confidant.staffservice.staff.StaffMember;
import org.springframework.stereotype.Component;

/**
 * Sends a notice to people named and to those who hold a role in the branch. Each gets a document of their own, under an id
 * made of the notice and the person: told again, or told by half before a crash, nobody gets it twice and one address that
 * is refused holds up nobody else.
 */
@Component
public final class SendNotice {
    private final Notices notices;
    private final People people;

    SendNotice(Notices notices, People people) {
        this.notices = notices;
        this.people = people;
    }

    /**
     * What is told to whom.
     *
     * @param id of the message it came by
     * @param except who gets nothing, whatever their roles
     */
    record Wanted(String id, NoticeTemplate template, String complaint, String reference, BranchId branch,
            Optional<String> clock, Set<StaffId> named, Set<Role> roles, Set<StaffId> except) {

        Notice to(StaffId person) {
            return new Notice(id + "." + person.value(), template, complaint, reference, branch, person, clock);
        }
    }

    void send(Wanted wanted, BranchScope scope) {
        Stream.concat(people.all(wanted.named(), scope).stream(),
                people.reached(wanted.roles(), wanted.branch().value(), scope).stream())
                .map(Stored::value).filter(StaffMember::isHere).map(StaffMember::id)
                .filter(person -> !wanted.except().contains(person)).distinct()
                .forEach(person -> notices.add(wanted.to(person), List.of(NoticeCourier.wanted())));
    }
}
