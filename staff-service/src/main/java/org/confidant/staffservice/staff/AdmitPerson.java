package org.confidant.staffservice.staff;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Created;
import org.confidant.platform.store.DuplicateValue;
import org.confidant.platform.store.Stored;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.web.Command;
import org.confidant.staffservice.StaffProblem;
import org.confidant.staffservice.account.OneTimeSecrets;
import org.confidant.staffservice.booking.BookingLane;
import org.confidant.staffservice.booking.Told;
import org.confidant.staffservice.branch.Branches;
import org.springframework.stereotype.Component;

/**
 * Admits somebody (S2): written down first, then an account, then marked. Each retry with the same key goes on where the
 * last attempt ended; the one-time password is shown by the attempt that ends it.
 */
@Component
public final class AdmitPerson {
    private final People people;
    private final Branches branches;
    private final OpenAccount openAccount;
    private final OneTimeSecrets secrets;
    private final TechnicalClock technical;

    AdmitPerson(People people, Branches branches, OpenAccount openAccount, OneTimeSecrets secrets,
            TechnicalClock technical) {
        this.people = people;
        this.branches = branches;
        this.openAccount = openAccount;
        this.secrets = secrets;
        this.technical = technical;
    }

    /** Somebody admitted, and the password if this very request ended the admission. */
    public record Admitted(Told<StaffMember> person, Optional<String> oneTimePassword) {}

    /** Admits them on behalf of the caller. */
    public Admitted admit(Application application, Caller caller, Command command) {
        Grantor by = Grantor.of(caller);
        by.mustBeAbleToGrant(application.rights());
        StaffId id = new StaffId(command.id());
        Optional<Stored<StaffMember>> before = command.keyed() ? people.addedBefore(id, command) : Optional.empty();
        if (before.isPresent()) {
            return goOn(before.get(), command);
        }
        StaffMember person = StaffMember.admitting(id, application.person(), application.rights(), application.work(),
                new Admission(by.id(), technical.instant().plus(OpenAccount.LEASE)));
        mustBeKnown(application, caller);
        Created<StaffMember> created = add(person, command);
        return created.repeated() ? goOn(created.stored(), command) : complete(created.stored(), command);
    }

    private Created<StaffMember> add(StaffMember person, Command command) {
        try {
            return people.add(person, List.of(), command);
        } catch (DuplicateValue e) {
            throw OpenAccount.emailTaken();
        }
    }

    private void mustBeKnown(Application application, Caller caller) {
        Set<String> unknown = new HashSet<>(application.rights().branches());
        unknown.remove(Rights.ALL);
        unknown.removeAll(branches.known(unknown, caller.scope()));
        if (!unknown.isEmpty()) {
            throw new Refusal(StaffProblem.UNKNOWN_BRANCH, "Open the branch first.").field("branches",
                    "must be branches that exist");
        }
        if (application.work().lineManager().filter(manager -> people
                .find(manager, Everywhere.because("a line manager may belong to another branch")).isEmpty())
                .isPresent()) {
            throw new Refusal(StaffProblem.UNKNOWN_PERSON, "There is no such line manager.").field("lineManager",
                    "must be somebody on the staff");
        }
    }

    private Admitted goOn(Stored<StaffMember> before, Command command) {
        return switch (before.value().state()) {
            case ADMITTING -> complete(openAccount.takeOver(before), command);
            case ADMITTED, DEPARTED -> answer(before, Optional.empty());
            case WITHDRAWN -> throw OpenAccount.emailTaken();
        };
    }

    private Admitted complete(Stored<StaffMember> leased, Command command) {
        String password = secrets.password(leased.id(), command.id());
        return answer(openAccount.complete(leased, Optional.of(password), MailCourier.welcome()),
                Optional.of(password));
    }

    private Admitted answer(Stored<StaffMember> person, Optional<String> password) {
        return new Admitted(new Told<>(person, !people.settled(person.value().id(), BookingLane.PATIENCE)), password);
    }
}
