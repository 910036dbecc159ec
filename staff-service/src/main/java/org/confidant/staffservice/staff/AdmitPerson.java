package org.confidant.staffservice.staff;

import java.util.List;
import java.util.Optional;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.store.Created;
import org.confidant.platform.store.DuplicateValue;
import org.confidant.platform.store.Stored;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.web.Command;
import org.confidant.staffservice.account.OneTimeSecrets;
import org.confidant.staffservice.booking.BookingLane;
import org.confidant.staffservice.booking.Told;
import org.springframework.stereotype.Component;

/**
 * Admits somebody (S2): written down first, then an account, then marked. Each retry with the same key goes on where the
 * last attempt ended; the one-time password is shown by the attempt that ends it.
 */
@Component
public final class AdmitPerson {
    private final People people;
    private final References references;
    private final OpenAccount openAccount;
    private final OneTimeSecrets secrets;
    private final TechnicalClock technical;

    AdmitPerson(People people, References references, OpenAccount openAccount, OneTimeSecrets secrets,
            TechnicalClock technical) {
        this.people = people;
        this.references = references;
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
        references.requireBranches(application.rights().branches());
        references.requireLineManager(application.work().lineManager());
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
        return new Admitted(new Told<>(person, !people.bookingKnows(person.value().id(), BookingLane.PATIENCE)),
                password);
    }
}
