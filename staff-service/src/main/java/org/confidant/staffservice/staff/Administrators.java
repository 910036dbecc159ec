package org.confidant.staffservice.staff;

import java.util.Optional;
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
 * Keeps the last administrator. One document, the roll, lists administrators; whoever is certain there is one, so they must never
 * be none.
 *
 * <p>Leaving: read the person, mark them on the roll as leaving from the version read, which takes them off the certain, commit
 * on that version. Enlisting: read the roll, then the person; who is marked with the very version they have may be leaving just
 * now and is let alone, anybody else is made certain on condition of the roll read. A mark of an earlier version is dead, since
 * nobody can commit on it; a departure that marks later does so on the roll that has them as certain.
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
            AdministratorRoll.Listed listed = roll.read();
            if (listed.certain().contains(id)) {
                return;
            }
            Optional<Stored<StaffMember>> person = people.find(id, everywhere())
                    .filter(found -> found.value().isAdministrator());
            if (person.isEmpty() || listed.isLeaving(person.get()) || roll.write(listed.withCertain(id))) {
                return;
            }
        }
    }

    /** To be asked for before an administrator is read who is to be none any more. */
    Departure departure() {
        return new Departure();
    }

    /** Of one administrator. It calls others back once, or two who leave at once would call each other back until both give up. */
    final class Departure {
        private boolean calledBack;

        /** To be called between reading the administrator and writing that they are none any more. */
        void release(Stored<StaffMember> person) {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                AdministratorRoll.Listed listed = roll.read();
                if (listed.hasOthersThan(person.value().id())) {
                    if (roll.write(listed.withLeaving(person))) {
                        return;
                    }
                } else if (calledBack) {
                    throw new Refusal(StaffProblem.LAST_ADMINISTRATOR, "Admit another administrator first.");
                } else {
                    calledBack = true;
                    callBackOthersThan(person.value().id());
                }
            }
            throw new Refusal(PlatformProblem.CHANGED_MEANWHILE, "Other administrators are changing; try again.");
        }
    }

    /**
     * Somebody may have died before they were enlisted, or while they left; before refusing, look. Whoever is leaving just now
     * must decide again, since the version they read is spoilt.
     */
    private void callBackOthersThan(StaffId leaver) {
        people.holding(Role.ADMINISTRATOR, everywhere()).stream()
                .filter(found -> !found.value().id().equals(leaver)).forEach(found -> {
                    if (roll.read().isLeaving(found)) {
                        people.write(found, Change.silent(found.value()), InternalCommand.fresh());
                    }
                    enlist(found.value().id());
                });
    }

    private static BranchScope everywhere() {
        return Everywhere.because("the last administrator is the company's, not a branch's");
    }
}
