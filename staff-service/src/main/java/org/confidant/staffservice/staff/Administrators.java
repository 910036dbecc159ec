package org.confidant.staffservice.staff;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.staffservice.InternalCommand;
import org.confidant.staffservice.StaffProblem;
import org.springframework.stereotype.Component;

/**
 * Keeps the last administrator. One document, the roll, lists administrators; whoever is on it certainly is one, so it must
 * never run empty.
 *
 * <p>Leaving: read the person, take them off the roll (which raises its version even if they were not on it), commit on the
 * person's version read. Enlisting: read the roll, write the person unchanged, put them on the roll on condition of the
 * version read. So between a departure's two writes nobody puts the leaver back: an enlisting that read the roll earlier
 * fails on the roll, and one that read it later writes the person first, which spoils the departure's commit.
 */
@Component
final class Administrators {
    private static final int ATTEMPTS = 20;

    private final People people;
    private final AdministratorRoll roll;

    Administrators(People people, AdministratorRoll roll) {
        this.people = people;
        this.roll = roll;
    }

    /** Puts an administrator on the roll. */
    void enlist(StaffId id) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            AdministratorRoll.Listed read = roll.read();
            if (read.ids().contains(id)) {
                return;
            }
            Optional<Stored<StaffMember>> person = people.find(id, everywhere())
                    .filter(found -> found.value().isAdministrator());
            if (person.isEmpty()) {
                return;
            }
            boolean spoilt = people.write(person.get(), Change.silent(person.get().value()), InternalCommand.fresh())
                    .isPresent();
            if (spoilt && roll.write(read, with(read.ids(), id))) {
                return;
            }
        }
    }

    /** To be called between reading an administrator and writing that they are none any more. */
    void release(StaffId id) {
        boolean complete = false;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            AdministratorRoll.Listed read = roll.read();
            Set<StaffId> rest = without(read.ids(), id);
            if (!rest.isEmpty()) {
                if (roll.write(read, rest)) {
                    return;
                }
            } else if (complete) {
                throw new Refusal(StaffProblem.LAST_ADMINISTRATOR, "Admit another administrator first.");
            } else {
                enlistOthers(id);
                complete = true;
            }
        }
        throw new Refusal(PlatformProblem.CHANGED_MEANWHILE, "Other administrators are changing; try again.");
    }

    /** A crash may have left somebody off the roll; before refusing, look. */
    private void enlistOthers(StaffId leaver) {
        people.holding(Role.ADMINISTRATOR, everywhere()).stream().map(found -> found.value().id())
                .filter(id -> !id.equals(leaver)).forEach(this::enlist);
    }

    private static BranchScope everywhere() {
        return Everywhere.because("the last administrator is the company's, not a branch's");
    }

    private static Set<StaffId> with(Set<StaffId> ids, StaffId id) {
        Set<StaffId> more = new HashSet<>(ids);
        more.add(id);
        return more;
    }

    private static Set<StaffId> without(Set<StaffId> ids, StaffId id) {
        Set<StaffId> rest = new HashSet<>(ids);
        rest.remove(id);
        return rest;
    }
}
