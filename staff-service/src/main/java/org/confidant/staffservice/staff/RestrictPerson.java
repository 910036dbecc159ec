package org.confidant.staffservice.staff;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.staffservice.InternalCommand;
import org.springframework.stereotype.Component;

/** Takes somebody out of new bookings for a measure's sake, and puts them back; repeated it changes nothing. */
@Component
public final class RestrictPerson {
    private static final int ATTEMPTS = 5;

    private final People people;

    RestrictPerson(People people) {
        this.people = people;
    }

    /** Takes them out; false if they are not on the staff, or not any more. */
    public boolean restrict(StaffId id, String measure) {
        return change(id, person -> person.restricted(measure));
    }

    /** Puts them back; nothing is left to do for who has left. */
    public void release(StaffId id, String measure) {
        change(id, person -> person.released(measure));
    }

    private boolean change(StaffId id, UnaryOperator<StaffMember> step) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Stored<StaffMember>> read = people.find(id, Everywhere.because("a measure follows the person"));
            if (read.isEmpty() || !read.get().value().isHere()) {
                return false;
            }
            StaffMember next = step.apply(read.get().value());
            if (next.equals(read.get().value())
                    || people.write(read.get(), new Change<>(next, StaffMessages.known(next)), InternalCommand.fresh())
                            .isPresent()) {
                return true;
            }
        }
        throw new Refusal(PlatformProblem.CHANGED_MEANWHILE, "Others kept changing this person.");
    }
}
